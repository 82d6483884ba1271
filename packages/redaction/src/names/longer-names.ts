/** A county, town or village that begins with these characters: 高平 and 高平市. */
const PLACE =
  /^(?:口(?=["\u201D])|等(?:专业|职业|技术)学校|[省市县州旗](?![场面民价里内外城委长级下去钱值])|市(?=民政|场监)|区(?![别分])|[镇乡](?![定静压里长下亲邻])|村(?![民里长支干]))/u;
/** Roads, waters and works, where two characters are rather a place than a person. */
const SITE =
  /^(?:庄(?!家)|大道|街道|高速(?=公路|路|出口|入口|收费|服务|连接|[,。\u3001])|国道|省道|机场|火?车站|高铁站|汽车站|大桥|水库|水电站|风景|景区|开发区|保税区|工业园|产业园|林场|农场|煤矿|矿业?区|海关|口岸|港区|新区|新城|老城|古城|自治|半岛|群岛|山脉|盆地|平原|路(?=[与和、\u3001,。;\d一二三四五六七八九十东西南北中交口])|街(?=[与和、\u3001,。;\d一二三四五六七八九十东西南北中交口]))/u;
/** Courts, procuratorates, police and other offices, with what may stand between a place and them. */
const OFFICE =
  /^(?:[^\P{Script=Han}被送到在向往至于由与和因是对将的带即等报就从]?[市县区州旗])?(?:(?:铁路运输|铁路|海事|林区|矿区|油田|军事|知识产权|互联网|中级|高级|基层){0,2}(?:人民检察院|人民法院|人民法庭|人民政府|检察院|法院|法庭)|(?:铁路|林业|边防)?公安[局处厅分]|分局|派出所|看守所|拘留所|戒毒所|强制隔离|强戒|监狱|女子监狱|未成年犯管教所|司法[局所]|交警[大支]|刑警[大支]|监察委|街道办|镇政府|乡政府|区院|市院|县院|税务[局所]|市场监|(?:支行|分行|信用社|农商)(?!行?(?:卡|账户))|人民医院|中医院|妇幼)/u;
/** A company under its registered name: a name and a trade, then its form. */
const COMPANY =
  /^(?!成立|注册|设立|创[办立建]|开[办设]|经营|出资|投资(?=[^控管咨基有集股])|入股|入职|应聘|离开|承[包接建租]|收购|挂靠|受雇|冒[充用]|虚[构假]|谎称|伪造|租用|借用|利用|使用|隐瞒|指使|联系|介绍|注销|转让|欠|骗|偷|挪用|侵占)[^的在与和向将把被从给于了到经任某其因是系等及以为对用作所担让由|/\u3001,。;:()"\u201C\u201D]{0,8}?(?:有限(?:责任)?公司|股份(?:有限)?公司|集团|专业合作社|(?:贸易|商贸|实业|科技|机械|建材|化工|物流|运输|建筑|保险|投资|置业|地产|物业|食品|服饰|电子|医药|广告|传媒|文化|劳务|装饰|工贸|担保|典当|租赁)公司)/u;
/** Shops, brands and sights, whose names are also words more often than people's. */
const THING =
  /^(?:[山湖河江海峰寺庙桥岛岭塔泉溪阁亭](?!东|西|南|北|[的地得上下水边])|牌(?!友|桌|局|照)|花[园苑]|小区|社区|新村|公寓|广场|大厦|商[场城行店厦]|超市|ktv|酒[店楼吧庄行]|饭[店庄]|餐[厅馆饮]|宾馆|旅[馆社店]|茶[楼社庄行]|网吧|网咖|浴[室池场]|洗浴|足[浴疗]|会所|歌[厅城]|舞厅|影[院城]|药[店房]|大药房|门诊|诊所|医院|小学|中学|大学|幼儿园|菜馆|烧烤店|火锅|面馆|啤酒|白酒|香烟|汽修|手机店|理发店|美容院|造型|照相馆|副食店|便利店|家具城|珠宝|银楼|金店|保险公司|银行(?![卡账存流])|地产|置业|驾校|饼干|奶茶|奶粉|咖啡|蛋糕|面包|糖果|礼盒|礼品|蜂蜜|茶叶|大米|面粉|瓜子|饮料|矿泉水|月饼|香肠|系列|教学楼|办公楼|宿舍楼|快餐|卤味|小吃|烧烤|串串|面庄|鱼庄|集团|杯(?=竞赛|比赛|联赛)|[^\P{Script=Han}的经营开办到在去进入与和向将把被从给至出回离跑走逃冲追躲闯奔来往过返守看关砸抢盘租该其此两几]{0,3}(?:店(?![主员里内铺外面长])|ktv|餐厅|酒楼|专卖店))/u;
/**
 * Whether the text goes on behind a name as the longer name of a place, an office or a company, of which
 * the name is only a part: 高平市, 安康铁路运输检察院, 金星贸易有限公司.
 */
export function goesOnAsPlace(text: string, end: number): boolean {
  const after = text.slice(end, end + 18);
  return PLACE.test(after) || OFFICE.test(after) || COMPANY.test(after);
}

/** Whether what follows makes it a shop, a brand, a road or a sight, if so short a name may be a word. */
export function goesOnAsThing(text: string, end: number): boolean {
  const after = text.slice(end, end + 8);
  return SITE.test(after) || THING.test(after);
}

/** 《白云》 is a song or a book. */
export function isWholeTitle(text: string, start: number, end: number): boolean {
  return text[start - 1] === '\u300A' && text[end] === '\u300B';
}
