"""What each field that a record must have may hold, to show a person who left it out."""

from collections.abc import Iterable
from typing import Final

_ZH = "{zh-Hans: 海外仓, words: [海外仓], status: preferred, form: full}"
_EN = "{text: overseas warehouse, status: preferred, form: full}"
_SHA256 = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
_GIST = "Firms are to be encouraged to build overseas warehouses."

# A field that means different things in different places has the field around it before a point.
OF_FIELDS: Final = {
    "id": "overseas-warehouse",
    "domain": "logistics",
    "type": "constituent-department",
    "names": f"{{zh: [{_ZH}], en: [{_EN}]}}",
    "names.zh": f"[{_ZH}]",
    "names.en": f"[{_EN}]",
    "zh-Hans": "海外仓",
    "words": "[跨境, 电子, 商务]",
    "status": "preferred",
    "form": "full",
    "text": "overseas warehouse",
    "english_status": "working",
    "definition": "{en: A warehouse outside China in which …, zh: 货物先行运抵境外存放……的仓库。}",
    "definition.en": "A warehouse outside China in which goods are stocked before they are sold.",
    "definition.zh": "货物先行运抵境外存放，接到订单后就近发货的仓库。",
    "description": "{en: The ministry for domestic and foreign trade., zh: 主管国内外贸易的部门。}",
    "description.en": "The ministry for domestic and foreign trade.",
    "description.zh": "主管国内外贸易的部门。",
    "references.en": "Customs Law of the PRC, Article 42",
    "references.zh": "《中华人民共和国海关法》第四十二条",
    "directive": "guobanfa-2021-24",
    "quote": "培育一批优秀海外仓企业",
    # English headings and gists
    "sections": '{"1": General requirements}',
    "measures": f'{{"1": {{heading: Build overseas warehouses, of: c480aebfb4f1, gist: {_GIST}}}}}',
    "of": "c480aebfb4f1",
    "not_terms": "{越办越好: 'A wish for the fair, not a concept.'}",
    # The front matter of a directive
    "title": "国务院办公厅关于加快发展外贸新业态新模式的意见",
    "number": "国办发〔2021〕24号",
    "issuers": "[国务院办公厅]",
    "issued": "2021-07-02",
    "source": "{url: 'https://www.gov.cn/zhengce/content/2021-07/09/content_5623826.htm'}",
    "supplied.source": "{en: The official page., zh: 官方网页。}",
    "source.en": "The official page.",
    "source.zh": "官方网页。",
    "capture": f"{{file: guobanfa-2021-24.html, sha256: {_SHA256}}}",
    "file": "guobanfa-2021-24.html",
    "sha256": _SHA256,
    "fields": "[number]",
    "found": "的的",
    "corrections.text": "的",
    "corrections.reason": "A character stands twice.",
    "removals.text": "打印本页",
    "removals.reason": "page-mark",
}


def example(path: Iterable[int | str]) -> str:
    """What may stand in the field at the end of a path in a record, as YAML on one line; … where we know nothing."""
    names = [step for step in path if isinstance(step, str)]
    keys = (".".join(names[start:]) for start in range(len(names)))
    return next((OF_FIELDS[key] for key in keys if key in OF_FIELDS), "…")
