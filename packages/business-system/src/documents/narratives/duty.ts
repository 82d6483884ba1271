import { culprit, oneOf } from '../scene/culprits.js';
import { hereIn, when, yuan, grammar, type Scene } from '../scene/scene.js';
import { t, type Text } from '../text/pieces.js';

/** 受贿, 行贿, 滥用职权, 玩忽职守, 徇私枉法 */
export const duty = grammar(
  (s) => {
    const d = oneOf(s);
    const giver = s.stranger('name.other');
    return t`${when(s, 400)}至案发，${s.label}${d}利用担任${hereIn(s)}${s.random.pick(['住房和城乡建设局副局长', '自然资源局科员', '交通运输局工程科科长', '某镇党委书记'])}的职务便利，为${giver}实际控制的企业在工程承揽、款项拨付等方面谋取利益，先后${s.random.int(2, 11)}次非法收受${giver}所送现金${yuan(s, 30000, 900000)}，其中${yuan(s, 10000, 20000)}存入其${s.random.pick(['妻子', '母亲', '妹妹'])}${s.stranger('name.other')}名下账户（${s.p.bank()}）。`;
  },
  (s) => {
    const d = oneOf(s);
    return t`${when(s)}，${d}在办理${s.stranger('name.other')}涉嫌诈骗一案过程中，徇私情私利，对明知有罪的人故意包庇不使其受追诉。${s.stranger('name.other')}通过中间人${s.stranger('name.other')}（电话${s.p.phone()}）向其转交${yuan(s, 5000, 80000)}，地点在${d}位于${s.p.home()}的家中。`;
  },
  (s) =>
    t`${when(s, 200)}，${culprit(s)}身为国家机关工作人员，严重不负责任，未认真核查${hereIn(s)}某企业申报材料的真实性，致使国家专项补贴资金${yuan(s, 300000, 3000000)}被拨付至该企业账户（账号${s.p.organisationAccount()}），统一社会信用代码${s.p.organisationCode()}，造成重大经济损失。`,
);

/** 职务侵占, 贪污, 挪用 */
export const embezzlement = grammar(
  (s) => {
    const d = oneOf(s);
    return t`${when(s, 300)}至案发，${s.label}${d}利用担任${ownerOf(s)}${s.random.pick(['出纳', '销售经理', '仓库保管员', '会计'])}的职务便利，采取收款不入账、虚开收据等手段，将客户${s.stranger('name.other')}、${s.stranger('name.other')}支付的货款${yuan(s, 60000, 800000)}转入个人银行卡（${s.p.bankName()}，卡号${s.p.bank()}）据为己有，用于网络赌博及日常消费。`;
  },
  (s) => {
    const d = oneOf(s);
    return t`${when(s, 120)}，${d}未经单位负责人同意，私自将单位基本存款账户（开户行：${s.p.bankName()}，账号：${s.p.organisationAccount()}）内的${yuan(s, 50000, 600000)}转至其支付宝账号${s.p.payment()}，至案发时仍有${yuan(s, 10000, 49000)}未归还。`;
  },
  (s) =>
    t`经审计，${culprit(s)}于任职期间侵占单位资金合计${yuan(s, 100000, 900000)}。单位负责人${s.stranger('name.witness')}发现账目异常后于${when(s)}报案，并提供了单位组织机构代码${s.p.organisationCode()}、财务凭证及${s.p.email()}邮箱往来记录。`,
);

function ownerOf(s: Scene): Text {
  const owner = s.victims.find(({ organisation }) => organisation);
  return owner === undefined ? t`${hereIn(s)}某商贸公司` : t`${owner}`;
}
