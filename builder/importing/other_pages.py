"""Kinds of pages that look like a directive or stand where one should, and are none: a row a kind, with the reason."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from builder.model import Bilingual


@dataclass(frozen=True, slots=True)
class OtherPage:
    """A kind of page: what its headline looks like, or which words it has, so many different ones at least.

    `shorter` is how many characters it has at most. `sure` tells that a page with such a headline is one though it
    has a number or addressees.
    """

    why: Bilingual
    headline: re.Pattern[str] | None = None
    words: re.Pattern[str] | None = None
    at_least: int = 1
    shorter: int = 1_000_000
    sure: bool = False

    def is_called(self, headline: str) -> bool:
        """Whether a page with this headline is one, whatever its text."""
        return self.headline is not None and self.headline.search(headline) is not None

    def is_one(self, headline: str, text: str) -> bool:
        """Whether a page with this headline and this text is one."""
        if len(text) > self.shorter:
            return False
        if self.is_called(headline):
            return True
        return bool(self.words) and len(set(self.words.findall(text))) >= self.at_least if self.words else False


_SAVE = ("save the page with a directive's full text", "请保存文件全文的网页")


def _page(
    en: str,
    zh: str,
    headline: str = "",
    words: str = "",
    at_least: int = 1,
    *,
    shorter: int = 1_000_000,
    sure: bool = False,
) -> OtherPage:
    return OtherPage(
        Bilingual(f"{en}; {_SAVE[0]}", f"{zh}；{_SAVE[1]}"),
        re.compile(headline) if headline else None,
        re.compile(words) if words else None,
        at_least,
        shorter,
        sure,
    )


# Pages that a site shows instead of a text: short ones.
INSTEAD = (
    _page(
        "the page asks the reader to log in and shows no text",
        "这是登录页面，没有正文",
        words="用户名|密码|验证码|请(?:先)?登录|未登录|没有登录|登录后|立即注册|注册会员|(?:账号|短信|扫码)登录",
        at_least=3,
        shorter=600,
    ),
    _page(
        "the page says that the text is not there",
        "网页说明正文不存在",
        words="404|50[0-4] |Bad Gateway|Not Found"
        "|(?:页面|网页|文章|内容|信息|链接)[^。]{0,6}(?:不存在|已?被?[^。]{0,3}删除|找不到|失效|下线)"
        "|无法(?:查看|访问|处理|显示)|请检查网址|自动跳转|找不到(?:页面|网页|服务器)",
        at_least=2,
        shorter=400,
    ),
    _page(
        "the site did not give the page, but a test whether a person reads it",
        "网站没有给出网页，只给出访问验证",
        words="Access Denied|访问被拒绝|安全验证|异常流量|滑块|拼图验证|图片中的字符|环境(?:存在)?异常|联系(?:网站)?管理员",
        at_least=2,
        shorter=400,
    ),
    _page(
        "the page makes its text by a script, which a saved file does not hold",
        "正文由脚本生成，保存的文件中没有",
        words="[Jj]ava[Ss]cript|正在加载|加载中|浏览器不支持|浏览器版本",
        at_least=2,
        shorter=400,
    ),
)
# Pages of other kinds that number, sign or address as directives do.
OTHERS = (
    _page(
        "this is a tender notice, no directive",
        "这是招标采购公告，不是政策文件",
        r"(?:招标|采购|投标|中标|成交|磋商|询价|询比|竞价|竞谈|谈判|比选|遴选|拍卖|流标|废标)[^于。]{0,20}"
        r"(?:公告|公示|通知书|邀请书?|文件|结果|启事)$",
        "项目编号|预算金额|采购需求|采购人|采购代理机构|采购文件|投标人|投标文件|招标文件|开标|中标人|中标金额|中标信息|供应商|评审专家"
        "|最高限价|报价要求|投标保证金|响应文件|招标代理",
        4,
    ),
    _page(
        "this is a job advertisement or a list of those hired, no directive",
        "这是招聘或录用公告，不是政策文件",
        r"(?:招聘|招录|招考|选聘|选调|录用|聘用|拟录|拟聘|招募|考录)[^于。]{0,20}(?:公告|启事|简章|公示|信息|通知|名单)$",
        "岗位职责|任职要求|任职资格|应聘|薪资|薪酬|月薪|简历|五险一金|笔试|面试|拟录用|招聘岗位|报考",
        3,
    ),
    _page(
        "this is a contract between two parties, no directive",
        "这是合同，不是政策文件",
        r"(?:合同|协议书|租约)$",
        "甲方（|乙方（|甲方[：:签盖]|乙方[：:签盖]|双方(?:经)?协商|违约责任|订立本合同|签订本协议",
        3,
    ),
    _page(
        "this is a judgment or a ruling of a court, no directive",
        "这是法院的裁判文书，不是政策文件",
        r"(?:判决书|裁定书|裁决书|调解书|起诉书|公诉书)$",
        "原告|被告|上诉人|申请执行人|审判长|审判员|书记员|判决如下|裁定如下|本院认为|本院受理|起诉状副本|应诉通知书|开庭传票|缺席判决",
        3,
    ),
    _page(
        "this is a decision in one party's case, no directive",
        "这是针对个案当事人的决定，不是政策文件",
        r"行政(?:处罚|许可|复议|强制|征收)\S{0,12}(?:决定书|告知书|通知书|催告书)$",
        "当事人[：:]|被处罚人|被申请人|违法事实|申请行政复议|提起行政诉讼|(?:科处|处以)罚款",
        3,
        sure=True,
    ),
    _page(
        "this is a reply to a proposal or a letter, no directive",
        "这是对建议、提案或来信的答复，不是政策文件",
        r"(?:提案|建议|议案|来信|来函|留言|咨询|信访)\S{0,16}(?:答复|回复|复函)(?:的函|意见|函)?$",
        "(?:您|你们?)提出的|(?:建议|提案|来信|留言)收悉|现答复如下|感谢您|(?:委员|代表)[：:]",
        3,
        sure=True,
    ),
    _page(
        "this is a list put up for objections, no directive",
        "这是公示，不是政策文件",
        r"公示(?:名单|公告|表)?$",
    ),
    _page(
        "this is an invitation to a course, a fair or a meeting, no directive",
        "这是培训、展会或会议的邀请，不是政策文件",
        r"邀请函$|邀请书$|(?:培训班|研修班|研讨会|论坛|讲座|沙龙|推介会)(?:报名|招生|开班)\S{0,6}$",
        "报名费|培训费|会务费|元[/／]人|讲师|主讲|报名方式|报名表|报名电话|开户行|汇款|课程",
        4,
    ),
    _page(
        "this is a news report on a document, not the document",
        "这是关于文件的新闻报道，不是文件本身",
        words="《(?:意见|通知|方案|办法|规划|公告|决定|措施|纲要|计划|规定)》(?:指出|提出|要求|强调|明确|规定)"
        "|[（(]?(?:本报|本刊|本网)?记者|日电|据悉|据了解|(?:日前|近日)(?:印发|发布|出台|公布)",
        at_least=3,
    ),
    _page(
        "this is a list of search results, without the text of any",
        "这是搜索结果列表，没有正文",
        "^搜索结果|^检索结果",
        r"共?(?:找到|检索到|搜索到)\D{0,6}\d+|相关的?结果|按相关度|按时间排序|搜索用时|用时\s*[\d.]+\s*秒",
        2,
        sure=True,
    ),
    _page(
        "this is a speech, no directive",
        "这是讲话，不是政策文件",
        r"(?:讲话|致辞|演讲|发言|贺信|贺词|献词)(?:稿|全文|要点|摘要|提纲)?$",
        "同志们[：:，！]|女士们|先生们|各位来宾|各位领导|各位嘉宾|我讲(?:几|[一二三四五两])点",
        2,
    ),
    _page(
        "these are questions and answers about a document, not the document",
        "这是关于文件的问答，不是文件本身",
        r"答记者问$|记者会|新闻发布会(?:实录|文字)?|政策问答$|热点问答|访谈(?:实录)?$",
    ),
    _page(
        "this is an explanation of a document, not the document",
        "这是文件的解读，不是文件本身",
        r"解读》?$|^(?:政策|专家|权威|图文)?解读[：:《]|负责人解读|^一图(?:读懂|看懂)|^图解|》?(?:起草|编制)说明$|释义$",
    ),
)

_FIELD = re.compile(r"^[^\s：:。，]{2,16}[：:][\s_＿]*$")
_FIELDS = re.compile(r"[\u4e00-\u9fff]{2,10}[：:][ 　_＿]+(?=[\u4e00-\u9fff]{2,10}[：:]|$)|_{3,}|＿{2,}")
_BOX = re.compile("[□☐○]")
_SENTENCE = re.compile(r"[。；！？：:]")
_FORM = Bilingual(
    f"this is a form to be filled in, no directive; {_SAVE[0]}", f"这是待填写的表格，不是政策文件；{_SAVE[1]}"
)
_HEADLINES = Bilingual(
    "the page is a list of headlines, without the text of any; open the one that you want and save that page",
    "网页是标题列表，没有正文；请打开所需文件，保存该网页",
)
_FEW_LINES = 8


def is_form(lines: Sequence[str]) -> bool:
    """Whether most of a page are fields to be filled in."""
    fields = sum(
        1 for line in lines if _FIELD.match(line) or len(_FIELDS.findall(line)) > 0 or len(_BOX.findall(line)) > 1
    )
    return fields >= 3 and fields * 3 >= len(lines)


def are_headlines(lines: Sequence[str]) -> bool:
    """Whether nearly no line of a page has a sentence in it, and the lines are as long as headlines are."""
    if len(lines) < _FEW_LINES or any("\t" in line.strip() for line in lines):
        return False
    told = sum(1 for line in lines if _SENTENCE.search(line))
    size = sum(map(len, lines)) / len(lines)
    return told * 20 <= len(lines) and 7 <= size <= 60


def other_kind(headline: str, lines: Sequence[str], *, sure: bool) -> Bilingual | None:
    """Why a page is of another kind; None if it is of none that we know.

    `sure` tells that it states what nearly all other kinds do not: then only the kinds count that number and address, too.
    """
    if sure:
        return next((page.why for page in OTHERS if page.sure and page.is_called(headline)), None)
    text = "\n".join(lines)
    found = next((page.why for page in OTHERS if page.is_one(headline, text)), None)
    return found or (_FORM if is_form(lines) else _HEADLINES if are_headlines(lines) else None)


def without_sentence(lines: Sequence[str]) -> Bilingual | None:
    """Why a page that numbers nothing has no text either: in none of its many lines a sentence ends."""
    return _HEADLINES if len(lines) >= _FEW_LINES and not any("。" in line for line in lines) else None


def shown_instead(lines: Sequence[str]) -> Bilingual | None:
    """Why a page shows no text at all; None if it shows one."""
    text = "\n".join(lines)
    return next((page.why for page in INSTEAD if page.is_one("", text)), None)
