import type { Localized } from '@discferry/shared-schema';

interface RuleFacts {
  /** The article that hides it. */
  readonly basis: string;
  readonly title: Localized;
}

/** Why something in a document is hidden: a closed table (规定 2014 arts. 19 and 20). */
export const RULES = {
  VICTIM: { basis: '规定 2014 art. 19 (1)', title: { en: 'victim', zh: '被害人' } },
  'LEGAL-REPRESENTATIVE': {
    basis: '规定 2014 art. 19 (1)',
    title: { en: 'legal representative', zh: '法定代理人' },
  },
  WITNESS: { basis: '规定 2014 art. 19 (1)', title: { en: 'witness', zh: '证人' } },
  EXPERT: { basis: '规定 2014 art. 19 (1)', title: { en: 'expert', zh: '鉴定人' } },
  'NOT-PROSECUTED': {
    basis: '规定 2014 art. 19 (2)',
    title: { en: 'person not prosecuted', zh: '被不起诉人' },
  },
  'LIGHT-SENTENCE': {
    basis: '规定 2014 art. 19 (3)',
    title: { en: 'defendant with a light sentence or none', zh: '轻刑或者未判刑的被告人' },
  },
  'OTHER-PERSON': {
    basis: '规定 2014 arts. 19, 20 (5)',
    title: { en: 'another person', zh: '其他人员' },
  },
  ADDRESS: {
    basis: '规定 2014 art. 20 (1)',
    title: { en: 'address', zh: '家庭住址' },
  },
  CONTACT: {
    basis: '规定 2014 art. 20 (1)',
    title: { en: 'means of contact', zh: '通讯方式' },
  },
  'ID-NUMBER': {
    basis: '规定 2014 art. 20 (1)',
    title: { en: 'identity number', zh: '身份证件号码' },
  },
  'BANK-ACCOUNT': {
    basis: '规定 2014 art. 20 (1)',
    title: { en: 'account', zh: '银行账号' },
  },
  HEALTH: { basis: '规定 2014 art. 20 (1)', title: { en: 'health', zh: '健康状况' } },
  'BIRTH-DATE': {
    basis: '规定 2014 art. 20 (1)',
    title: { en: 'date of birth', zh: '出生日期' },
  },
  PLATE: { basis: '规定 2014 art. 20 (1)', title: { en: 'number plate', zh: '车牌号码' } },
  MINOR: {
    basis: '规定 2014 art. 20 (2)',
    title: { en: 'concerns a minor', zh: '未成年人信息' },
  },
  'ORGANISATION-ACCOUNT': {
    basis: '规定 2014 art. 20 (3)',
    title: { en: 'account of an organisation', zh: '单位银行账号' },
  },
  'ORGANISATION-CODE': {
    basis: '规定 2014 art. 20 (3)',
    title: { en: 'organisation code', zh: '组织机构代码' },
  },
  'UNDERTAKER-MARK': {
    basis: '规定 2014 art. 20 (4)-(6)',
    title: { en: 'marked by the undertaker', zh: '承办人标记' },
  },
} as const satisfies Readonly<Record<string, RuleFacts>>;

/** The id of a rule. */
export type RedactionRule = keyof typeof RULES;
