import type { TextView } from '../../text/text-view.js';
import type { Claim } from '../claim.js';
import { claimsFor, LINK } from '../matches.js';

/** Of somebody's account: 收款账号, 绑定的手机. */
const OF_ACCOUNT = '(?:收款|付款|支付|登录|注册|实名|绑定的?|使用的?)?(?:id|uid|用户名)?';
/** What is done by such an account, to whom: 转账至, 向. */
const TOWARDS =
  '(?:[转付汇打还充](?:账|款|钱|值|入)?|支付|收款?|添加|加|联系|聊天|发送?|红包|扫码|提供|推送|[向给与和同至到入]){1,4}(?:\\p{Script=Han}{1,6}\\()?\\(?';
/** Letters and, somewhere, a digit or a line; things on sale look like that too. */
const TELLING_ID =
  '(?!iphone|ipad|oppo|vivo|huawei|mate\\d|note\\d|img_|dsc_|vid_|mmexport)(?=[a-z]{0,19}[\\d_-])[a-z][\\w-]{5,19}(?![\\w@.])';
const NO_AMOUNT = '(?![\\w]|[万余多]?元|[万余多]?[次笔人])';

const PATTERNS: readonly RegExp[] = [
  // WeChat, whatever it is called.
  new RegExp(
    `(?:[微威薇v]信|wechat|weixin|(?<![a-z])[vw]x)${OF_ACCOUNT}${LINK}(?<id>[a-z][\\w-]{5,19}|\\d{6,20})${NO_AMOUNT}`,
    'gdu',
  ),
  new RegExp(`(?:[微威薇v]信|wechat|weixin)${TOWARDS}(?<id>${TELLING_ID})`, 'gdu'),
  /(?<id>wxid_\w{4,24})/dgu,
  // QQ, and groups of it.
  new RegExp(
    `(?:qq|扣扣|企鹅|(?<![a-z])q(?=群|号))${OF_ACCOUNT}(?:号码|号|账号|帐号|群号|群|分别|为|是|系|:|\\(|"|\u201C){0,4}(?<id>[1-9]\\d{4,11})${NO_AMOUNT}`,
    'gdu',
  ),
  new RegExp(
    `(?:qq|扣扣)(?:[^,。;\\d\\u3001]{0,14}\\(|(?:添加|加|联系|[向给与和同至到]){1,2})(?:qq)?号?码?:?(?<id>[1-9]\\d{4,11})${NO_AMOUNT}`,
    'gdu',
  ),
  // Names of accounts that everybody uses for something; those that are words too only with 号.
  new RegExp(
    `(?:抖音|快手|陌陌|微博|飞信|skype|telegram|whatsapp|instagram|facebook|twitter|钉钉|淘宝|京东|闲鱼|小红书|探探|支付宝花名|邮箱|(?:飞机|电报|蝙蝠|line|ins|yy|soul|b站|游戏|平台|网站|直播间?|贴吧|论坛)(?=(?:注册)?(?:号|账号|帐号|id)))(?:注册)?(?:id|昵称)?${LINK}(?<id>@?(?=[\\w.:-]{0,24}[a-z\\d])[a-z0-9][\\w.:-]{4,24})${NO_AMOUNT}(?!@)`,
    'gdu',
  ),
  new RegExp(`(?:telegram|电报|飞机)${LINK}(?<id>@\\w{4,32})`, 'gdu'),
  // What has a line inside is a name of an account and no word, but names of files have some too.
  new RegExp(
    `(?<![\\w.@/\\\\-])(?<id>(?!img_|dsc_|vid_|mmexport|screenshot)[a-z][a-z0-9]{1,18}_[a-z0-9_]{2,18})(?![\\w@.-])`,
    'gdu',
  ),
  /(?<id>\+\d{8,15})(?!\d)/dgu,
];

/** Means of contact but telephone numbers and mail: the accounts by which somebody is reached. */
export function claimContacts(view: TextView): Claim[] {
  return claimsFor(view, PATTERNS, 'CONTACT');
}
