"""Short names in running text: found where they are meant, and not where they stand across other words by accident."""

import pytest

from builder.model import Library
from builder.reading.names import NameIndex


@pytest.fixture(scope="module")
def names(library: Library) -> NameIndex:
    return NameIndex.build(library.agencies.values(), library.terms.values())


# text of a kind that directives have, the names found in it, why
TEXTS = [
    ("实行跟踪督查验收", "", "督查 and 验收"),
    ("免除口岸查验收费", "口岸 查验", "收费 follows, not 验收"),
    ("建设港口岸电设施", "", "港口 and 岸电"),
    ("提升空港口岸通关能力", "口岸 通关", "空港 and 口岸"),
    ("符合规划、配合规范", "", "规 begins another word"),
    ("加强金融合规管理", "合规", "金融 and 合规, not 融合"),
    ("新增信贷投放，增信心、稳预期", "", "信贷 and 信心"),
    ("提供担保增信服务", "增信", "to enhance credit"),
    ("预算外资金、境外资产", "", "外 ends the word before"),
    ("鼓励外资金融机构", "外资", "外资 and 金融"),
    ("国家电商示范，零售电商、推广电商", "电商 电商 电商", "not 家电, 售电, 广电"),
    ("中国机电商会", "", "机电 and 商会"),
    ("税务机关税收征管", "税收征管", "机关, and no customs duty"),
    ("报关单位和报关企业", "", "报关 and 单位"),
    ("会同联合国家有关部门", "", "联合 and 国家"),
    ("联合国家发展改革委开展", "国家发展改革委", "what follows by accident is a name itself"),
    ("加大通关便利化力度", "通关", "加大 and 通关"),
    ("进出口商品检验检疫", "检验检疫", "商品 and 检验检疫"),
    ("其中西部陆海新通道", "西部陆海新通道", "其中 and the corridor"),
    ("联合国有关机构", "联合国", "国 belongs to the name"),
    ("广东海关、舟山海关", "海关 海关", "a place, then 海关"),
    ("上海关于深海关键技术的规定", "", "关于 and 关键"),
    ("其中西部地区占三成", "", "其中 and 西部"),
    ("向群众筹资筹劳", "", "群众 and 筹资"),
    ("加快递交材料", "", "加快 and 递交"),
    ("推进快递进村", "快递", "快递 and 进村"),
    ("确认证据材料", "", "确认 and 证据"),
    ("库存货物", "", "库存 and 货物"),
    ("限期内销号", "", "期内 and 销号"),
    ("国际毒品控制", "", "毒品 and 控制"),
    ("打通关键环节，厘清关系", "", "打通 and 关键"),
    ("升级通关系统", "通关", "通关 and 系统"),
    ("新华社区", "", "新华 and 社区"),
    ("科技部分领域", "", "a part"),
    ("由财政部、科技部分别负责", "财政部 科技部", "each for itself"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "why"), TEXTS, ids=[t[0] for t in TEXTS])
def test_names_that_stand_by_accident(names: NameIndex, text: str, expected: str, why: str) -> None:
    assert [mention.text for mention in names.find(text)] == expected.split(), why
