"""What somebody who has read nothing but the guide adds: three directives of the documents' own grammar, and two terms of theirs.

The documents and the words are made up, with numbers that none has, so that nobody will ever add them.
"""

UNNUMBERED = """\
国务院办公厅关于支持边境贸易提质增效的意见
国办发〔2019〕988号
各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
边境贸易是对外贸易的组成部分。为支持边境贸易提质增效，经国务院同意，现提出以下意见：
一、总体要求
坚持稳中求进，到2022年，边境贸易规模稳步扩大，培育10家左右骨干企业。
二、优化通关服务
提升口岸能力。改造查验设施，延长通关时间，推广“栈桥快放”。（海关总署牵头，交通运输部配合）
简化单证手续。推进国际贸易“单一窗口”建设，压减随附单证。（海关总署、商务部按职责分工负责）
三、扩大市场主体
培育边民合作社。引导边民组建合作社，以下简称边合社，支持驿仓互换、订单收购等做法。（商务部、农业农村部负责）
发展落地加工。落实《国务院办公厅关于某项贸易的意见》（国办发〔2017〕966号）精神，支持落地加工项目。（商务部负责）
国务院办公厅
2019年12月3日
（此件公开发布）
"""

GROUPED = """\
国务院关于促进服务外包转型升级的通知
国发〔2018〕977号
各省、自治区、直辖市人民政府：
服务外包是服务贸易的重要方式。为促进其转型升级，现就有关事项通知如下：
一、重点任务
（一）培育企业
1.支持龙头企业。鼓励企业开展研发外包，建设海外仓和接包中心。（商务部牵头，工业和信息化部配合）
2.服务中小企业。发展跨境电商服务平台，运用YCX等接口，降低接包成本。（商务部、财政部负责）
（二）扩大开放
3.便利人员往来。为外籍技术人员办理长期签证提供便利，试行驿仓互换。（外交部、公安部负责）
4.便利货物进出。对外包业务所需样机实行“栈桥快放”和保税监管。（海关总署负责）
二、保障措施
5.加强财税支持。落实增值税零税率政策，用好出口信用保险。（财政部、税务总局按职责分工负责）
6.健全统计制度。完善服务外包统计，定期发布数据。（商务部负责）
国务院
2018年6月1日
"""

_LINES = """\
国务院办公厅关于做好外贸企业融资服务的通知
国办发〔2017〕966号
各省、自治区、直辖市人民政府：
为做好外贸企业融资服务，现将有关事项通知如下：
一、增加信贷投放，对有订单的外贸企业予以支持。（人民银行负责）
二、扩大出口信用保险覆盖面，并合理确定费率。（财政部、商务部负责）
三、便利跨境结算，支持企业以人民币计价，减少汇率损失。（人民银行牵头，外汇局配合）
国务院办公厅
2017年9月5日
"""
# As an old government page is saved: its label is not what its bytes are.
NUMBERED_HTML = (
    '<html><head><meta charset="gb2312"><title>通知</title></head><body>\n'
    + "".join(f"<p>{line}</p>\n" for line in _LINES.splitlines())
    + "</body></html>\n"
)

# The file that somebody saved, and the id that the directive gets.
PAGES: dict[str, tuple[str, bytes]] = {
    "unnumbered.txt": ("guobanfa-2019-988", UNNUMBERED.encode()),
    "grouped.txt": ("guofa-2018-977", GROUPED.encode()),
    "numbered.html": ("guobanfa-2017-966", NUMBERED_HTML.encode("gb18030")),
}
TERMS = {"驿仓互换": "post-house swap", "栈桥快放": "release at the quayside"}
