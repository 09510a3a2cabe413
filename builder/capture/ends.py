"""With what sites and public accounts end a document, or go on below it: one table, as that of furniture.py.

Such a line counts only below a document, where nothing of the document follows (tail.py); everything from there to the end of
the page is then the site's. So a row may be wide: 联系电话：… is official text wherever the text goes on.
"""

import re
from dataclasses import dataclass

from builder.capture.furniture import HABITS, Habit, Reason


@dataclass(frozen=True, slots=True)
class End:
    """A mark with which a site ends a document, as a habit of sites.

    `form` tells that the forms which documents attach have such lines, too.
    """

    habit: Habit
    form: bool = False


def _end(reason: Reason, example: str, *lines: str, form: bool = False) -> End:
    """A mark that looks like any of `lines`, each the whole of a line."""
    return End(Habit(reason, re.compile(f"(?:{'|'.join(lines)})$", re.IGNORECASE), example=example), form)


def _says(*words: str, before: int = 40, behind: int = 40) -> str:
    """A line in which one of `words` stands, with so many characters before and behind it at most, and no sentence's end."""
    return f"[^。]{{0,{before}}}(?:{'|'.join(words)})[^。]{{0,{behind}}}"


def _alone(*words: str) -> str:
    """A line that is one of `words` and signs."""
    return rf"[\W_]{{0,8}}(?:{'|'.join(words)})[\W_]{{0,8}}"


_BAR = r"\s*[：:丨｜|／/]\s*"
_NAME = r"[\u4e00-\u9fffA-Za-z0-9·.×*（）()、，,/& 　]{1,24}"  # a name, not a sentence
_HANDS = (
    "(?:本期|本文|文字|图文|图片|内容|值班|执行|责任|微信|新媒体|视觉)?"
    "(?:总?编辑|责编|责校|编审|编发|编委|审[核校读稿定阅]|[初二复三终]审|校[对审]|排版|美编|制图|监制|签发|复核|统筹|策划|撰稿|供稿|来稿"
    "|通讯员|记者|主编|主任|总监|整理|发布|录入|制作|设计|翻译|摄影?|文|图|文字|图片)(?:人员?|员|者|单位|部门)?"
)
_SOURCE = "(?:本文|文章|内容|信息|稿件|资料|素材|图文|图片|消息)?(?:来源|来自|转载自|转自|出处|作者|供图|图源|摄影)"
_WHICH = (
    "(?:相关|关联|推荐|往期|上期|延伸|拓展|扩展|热门|精彩|最新|更多|热点|近期|本周|今日|历史|精选|为您|为你|猜你|其他|同类|小?编辑?"
    "|好文|干货|看点|必[看读]|编者)"
)
_POSTS = (
    "(?:的|好)?(?:稿件|链接|报道|阅读|文章|新闻|推荐|回顾|喜欢|内容|资讯|信息|精彩|推送|热点|热文|好文|专题|政策|解读|动态|排行|导读|消息"
    "|视频|荐读|文档|精选|汇总|合集|干货|必读|索引|目录)"
)
_PHONE = "(?:联系|咨询|报名|监督|举报|服务|客服|投诉|新闻|合作|办公)?(?:电话|热线|手机|传真)"
_MAIL = "(?:投稿|联系|电子|合作|官方)?(?:邮箱|邮件|信箱)|e-?mail"
_NUMBER = (
    r"(?<!\d)(?:1[3-9]\d{9}|[48]00[-— ]?\d{3}[-— ]?\d{4}|[48]008[-— ]\d{3}[-— ]\d{3}|0\d{2,3}[-— ]\d{7,8})(?!\d)"
    r"|[\w.-]{1,40}@[\w-]{1,40}\.\w"
)
_BUTTONS = "打印|关闭|收藏|分享|转发|评论|点?赞|在看|阅读|我要纠错|纠错|字体|字号|大|中|小|下载|返回|顶部|举报|复制链接|回复|支持|反对"

ENDS: tuple[End, ...] = (
    # What may stand round a document ends it, too: a credit line counts in no form.
    *(End(habit, habit.reason == "credit") for habit in HABITS if not habit.inside),
    _end("page-mark", "— END —", _alone(r"(?:the\s*)?end")),
    _end("page-mark", "（全文完）", _alone("(?:全文|本文|正文)?(?:完|完毕|结束)")),
    _end(
        "editor",
        "编辑：某某 审核：某某",
        rf"[（(【\[\W_]{{0,4}}{_HANDS}{_BAR}{_NAME}(?:[\s;；，,/|]+{_HANDS}{_BAR}{_NAME})*[）)】\]]?",
        rf"[（(【\[]{_HANDS}\s+\S{{2,4}}[）)】\]]",
        form=True,
    ),
    _end(
        "credit",
        "来源丨某某网",
        rf"[（(【\[\W_]{{0,4}}{_SOURCE}{_BAR}[^。]{{1,60}}",
        r"(?:据|来自)\s?[^，。]{2,16}(?:网站?|发布|客户端|日?报|社)",
        form=True,
    ),
    # Other pages
    _end(
        "navigation",
        "推荐阅读",
        rf"[\W_]{{0,8}}{_WHICH}{_POSTS}{{1,2}}.{{0,4}}[\W_]{{0,8}}",
        _alone("大家都在看|看了又看|点击?排行榜?|排行榜|下期预告", "你可能(?:还|也)?(?:喜欢|想看|感兴趣).{0,6}"),
    ),
    _end("navigation", "上一篇：某通知", rf"[\W_]{{0,4}}[上下前后]一(?:[篇条页则]|主题|文章|新闻){_BAR}.{{0,80}}"),
    _end(
        "navigation",
        "友情链接",
        r"[\W_]{0,8}(?:友情|快速|常用)链接.{0,40}",
        r"[\W_]{0,8}[网站]站?地图.{0,40}",
        _alone(
            "关于我们|法律声明|隐私(?:政策|声明)|网站声明|帮助中心|返回(?:首页|顶部|列表|目录|上页)|回到顶部|[上下]一页"
        ),
    ),
    _end(
        "navigation",
        "附件下载",
        _alone("(?:附件|文件|资料|文档|相关附件|正文)下载|下载(?:附件|文件|地址|专区)|点击下载"),
        r"[\W_]{0,4}(?:附件|文件|资料|文档|相关附件)下载\s*[：:].{0,80}",
        r"[^，。；：]{2,60}\.(?:pdf|docx?|xlsx?|wps|et|ofd|zip|rar)(?:\s*[（(].{1,16}[）)])?",
        form=True,
    ),
    _end(
        "page-mark",
        "您访问的链接即将离开本网站，是否继续？",
        r".{0,20}(?:链接|页面)[^。]{0,8}即将离开[^。]{0,40}",
        r"您是第\s*\d+\s*位(?:访问者|访客).{0,10}",
    ),
    # What a reader is asked to do
    _end(
        "page-mark",
        "分享让更多人看到",
        r"(?:觉得|如果)?(?:有用|不错|喜欢|好看|有帮助)[^。]{0,8}(?:转发|分享|收藏|点)[^。]{0,30}",
        r"[\W_]{0,8}(?:一键|快|赶紧)?(?:分享|转发|转给|转起来?)(?:到|至|给|让|本文|朋友圈|收藏)?"
        r"(?:更多|朋友|身边|微信|微博)?.{0,16}(?<!。)",
    ),
    _end(
        "page-mark",
        "点个在看",
        _says("(?:点[个亮]?|右下角|戳).{0,3}(?:在看|赞|小心心|爱心)", '[“"]?在看[”"]?', "点赞", behind=20),
        _says("戳这|戳链接|打赏|赞赏|喜欢作者", before=12, behind=30),
    ),
    _end(
        "page-mark",
        "点击“阅读原文”查看更多",
        _says("(?:阅读|查看|浏览|加载|展开)(?:原文|全文|更多|详情)", before=24, behind=24),
        _says("(?:打开|下载)(?:APP|客户端)", "AI.{0,6}生成", before=12, behind=24),
        _says("手机(?:查看|阅读|浏览|打开|访问|版|端)", before=6, behind=12),
    ),
    _end("page-mark", "长按识别二维码", _says("二维码|扫码|扫一扫|长按", before=60, behind=60)),
    _end(
        "page-mark",
        "点击下方卡片，关注某某资讯",
        _says(
            "点击.{0,4}(?:[上下]方|[左右]下|这里|此处|链接|蓝字|图片|名片|卡片|底部|文末|标题|关注|进入|查看|下载|订阅)"
        ),
    ),
    _end(
        "page-mark",
        "更多资讯请关注某某",
        _says("更多[^。]{0,20}(?:关注|点击|访问|登录|查看|搜索|下载|尽在)", before=10),
        _says("(?:敬请|欢迎|请|快)关注", "星标|置顶|不错过", before=30, behind=30),
        _says("关注(?:我们|本号|一下|.{0,16}(?:公众号|订阅号|微信|微博|视频号|抖音|头条号?|资讯|平台))", before=12),
    ),
    _end(
        "page-mark",
        "小编在朋友圈等你",
        _says("公众号|订阅号|小程序|朋友圈|视频号|粉丝|小编|微信同号|微信群|QQ群"),
        form=True,
    ),
    _end(
        "page-mark",
        "微信号：某某",
        r"[\W_]{0,4}(?:官方)?(?:微信|公众号?|订阅号|视频号|微博|抖音|头条|小程序|QQ|客户端)(?:公众)?(?:号|名称?|群|账号)?"
        rf"{_BAR}\S.{{0,60}}",
    ),
    # How letters end
    _end(
        "page-mark",
        "此致 敬礼",
        _alone(
            r"此致(?:\s?敬礼)?|敬礼|顺[祝颂](?:商祺|工作顺利|大安)|祝好|(?:best|kind|warm)? ?regards|thanks|谢谢[！!]?"
        ),
        r"发自(?:我的)?.{2,20}|sent from .{2,40}|--",
    ),
    # How to reach the site
    _end(
        "page-mark",
        "联系电话：010-12345678",
        rf"[\W_]{{0,4}}(?:{_PHONE}|{_MAIL}|(?:联系|通讯|办公|单位)?地址|邮政编码|邮编|网址|官网)(?:\s*[：:]|\s+[\d（(]).{{1,120}}",
        r"[\W_]{0,4}(?:tel|fax|mobile|phone|add|address|web(?:site)?|wechat|whatsapp|qq)\s*[：:.].{1,100}",
        _says(_NUMBER, before=60),
        form=True,
    ),
    _end(
        "page-mark",
        "联系我们",
        r"[\W_]{0,8}(?:联系|加入)我们.{0,40}",
        _alone("联系方式|我要投稿"),
        r"[\W_]{0,4}(?:商务|广告|媒体|内容|业务)?(?:合作|投稿|爆料)(?:热线|微信|方式|电话|QQ)?[：:].{1,80}",
    ),
    # Who else the site lets speak, and what it asks its readers
    _end(
        "page-mark",
        "自媒体联盟更多自媒体作者",
        _says("自媒体|头条号|百家号|企鹅号|搜狐号|网易号|大鱼号", before=12, behind=24),
        r"(?:想|还想|要)(?:了解|知道|学习|咨询|查看)[^。，]{2,40}[？?]",
    ),
    # Whose it is
    _end(
        "page-mark",
        "版权声明：本文归原作者所有",
        r"[\W_]{0,4}(?:版权|免责|特别|郑重|重要|转载|原创|本[网站号]|网站|作者|侵权)?(?:声明|温馨提示|风险提示|版权说明)\s*[：:].*",
    ),
    _end(
        "page-mark",
        "转载请注明出处",
        r".{0,120}(?:版权归|如有?侵权|侵权[^。]{0,4}(?:联系|删除|必究)|版权问题|(?:授权|如需|需要|系)转载|转载请"
        r"|(?:请勿|不得|谢绝|禁止|严禁|拒绝)(?:擅自)?(?:转载|复制|抄袭)|(?:来[源自]于?|转载自?|整理自|摘自)(?:网络|互联网)"
        r"|(?:不|并非)代表本[网站号平公]|联系(?:我们|后台|小编|本号)?(?:作?删除|处理)"
        r"|(?:本文|以上|文中|内容|仅)[^。]{0,16}供(?:读者)?(?:参考|学习|交流)).{0,120}",
    ),
    _end(
        "page-mark",
        "Copyright © 某某网",
        r".{0,40}(?:powered by|copyright|©|all rights reserved|ICP备|ICP证|公网安备|网安备|版权所有(?![者权人])|网站标识码).{0,120}",
    ),
    # What it sells
    _end(
        "page-mark",
        "【广告】培训班开始报名",
        r"[\W_]{0,4}(?:广告|推广|赞助|广而告之|AD|课程推荐|活动预告|福利|招生)(?:[\W_].{0,120})?",
    ),
    _end(
        "page-mark",
        "加微信免费领取资料",
        r".{0,80}(?:加(?:我|小编|老师)?微信|(?:免费|限时)(?:领|送|试|优惠|特惠|报名|咨询|下载|体验)|领取(?:资料|福利|礼包)|名额有限"
        r"|先到先得|折优惠|享.{0,4}折|优惠价|原价|特价|福利|[仅只]需\s*[\d.]+|低至|立减|券后|秒杀|包邮|[\d.]+元起|[进入加]群"
        r"|立即(?:报名|咨询|购买|下载|注册|领取|加入|订阅|预约)|火热(?:报名|招生|进行)|训练营|培训班|公开课|微课|讲堂|讲座|直播间"
        r"|后台回复|回复关键词|私信|(?:下载|打开).{0,12}(?:app|客户端)|(?:app|客户端)内?(?:下载|打开|查看)|一站式服务"
        r"|欢迎(?:来电|咨询|订阅|投稿|留言)|报名(?:方式|通道|链接|热线|电话)|更多精彩|[，,]\s?找[^，。]{2,12}$).{0,80}",
    ),
    # What its readers did
    _end(
        "page-mark",
        "阅读 1.2万 赞 35",
        r"[\W_]{0,4}(?:阅读|浏览|点击|访问|播放|人气)(?:量|次数?|数)?[：:\s]*[\d.,]+\s*(?:万|w|k|次|\+)?.{0,40}",
    ),
    _end(
        "page-mark",
        "【打印】【关闭】",
        rf"[\W_]{{0,8}}(?:(?:{_BUTTONS})(?:本页|窗口|此页|文章|本文|内容|量|数)?[\W\d_万]{{0,16}}){{1,20}}",
    ),
    _end(
        "page-mark",
        "发表评论",
        r"[\W_]{0,8}(?:发表|网友|我要|全部|最新|热门|精选|暂无|写)?(?:评论|留言|跟帖|点评)(?:区|列表)?.{0,20}",
        r".{0,6}\d+\s*条(?:评论|留言|跟帖).{0,20}|登录后.{0,20}",
        _says("评论区|留言", behind=20),
        _says(r"本帖最后由|发表于\s*\d|楼主|只看该作者|使用道具|回复(?:本|此)?(?:楼|帖)", before=20, behind=60),
    ),
    # When it last changed the page
    _end(
        "page-mark",
        "修订日期：2023年8月20日",
        r"[\W_]{0,4}(?:最[后近]|上次)?(?:修[订改]|更新|覆检|复检|检讨)(?:日期|时间|于)\s*[：:]\s*\d{4}.{0,20}",
    ),
    # Who runs it, and where it files the page
    _end(
        "page-mark",
        "主办：某某厅 承办：某某中心",
        rf"(?:主办|承办|协办|运维|运营|运行维护|技术支持|主管|建设|维护|网站管理|网站主办)(?:单位|方)?{_BAR}.{{1,120}}",
        form=True,
    ),
    _end(
        "page-mark",
        "标签：外贸",
        rf"[\W_]{{0,4}}(?:文章)?(?:标签|关键[词字]|tags?|分类|话题|所属专题|专题){_BAR}.{{1,80}}",
        r"(?:#[^\s#]{1,20}[\s#]*){1,20}",
        form=True,
    ),
)
