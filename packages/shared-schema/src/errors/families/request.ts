import { errorFamily, EXIT } from '../error-kind.js';

/** Exit 2: requests (预约申请) and bindings (案件绑定) that are not taken, and why. */
export const requestErrors = errorFamily({
  E_REQUEST_MALFORMED: {
    exit: EXIT.usage,
    message: {
      en: 'The request does not have the fields of its kind.',
      zh: '预约申请的内容不合要求。',
    },
    hint: {
      en: 'Correct the fields listed. Nothing was entered.',
      zh: '请更正所列字段。没有录入任何内容。',
    },
  },
  E_BINDING_MALFORMED: {
    exit: EXIT.usage,
    message: {
      en: 'The binding does not have the fields it needs.',
      zh: '案件绑定的内容不合要求。',
    },
    hint: {
      en: 'Correct the fields listed. Nothing was entered.',
      zh: '请更正所列字段。没有录入任何内容。',
    },
  },
  E_REPLY_MALFORMED: {
    exit: EXIT.usage,
    message: {
      en: 'The reply does not have the fields it needs.',
      zh: '答复的内容不合要求。',
    },
    hint: {
      en: 'Correct the fields listed. Nothing was entered.',
      zh: '请更正所列字段。没有录入任何内容。',
    },
  },
  E_REQUEST_CASE: {
    exit: EXIT.usage,
    message: {
      en: 'No public case has the number in the request.',
      zh: '预约申请中的案号不属于任何已公开的案件。',
    },
    hint: {
      en: 'Check the number, brackets included. While a case is not public, the service window takes requests.',
      zh: '请核对案号，包括括号。案件尚未公开的，请到服务窗口办理。',
    },
  },
  E_REQUEST_NOT_CRIMINAL: {
    exit: EXIT.usage,
    message: { en: 'Requests are taken in criminal cases only.', zh: '仅刑事案件可以预约。' },
    hint: { en: 'The service window helps in other cases.', zh: '其他案件请到服务窗口办理。' },
  },
  E_REQUEST_NOT_BOUND: {
    exit: EXIT.usage,
    message: { en: 'The applicant is not bound to this case.', zh: '申请人未绑定该案件。' },
    hint: {
      en: 'See binding list; enter a binding after the papers have been seen.',
      zh: '请用 binding list 查看；查验材料后再登记绑定。',
    },
  },
  E_REQUEST_REVOKED: {
    exit: EXIT.usage,
    message: { en: 'The mandate of the applicant has ended.', zh: '申请人的委托关系已解除。' },
    hint: {
      en: 'A new mandate needs a new binding.',
      zh: '重新委托的，请重新登记绑定。',
    },
  },
  E_REQUEST_CLOSED: {
    exit: EXIT.usage,
    message: {
      en: 'The case was closed three months ago or more.',
      zh: '案件办结已满三个月。',
    },
    hint: { en: 'No request is taken any more.', zh: '不再接受预约。' },
  },
  E_REQUEST_QUOTA: {
    exit: EXIT.usage,
    message: {
      en: 'The applicant has reached the limit of {limit}.',
      zh: '申请人已达上限 {limit}。',
    },
    hint: {
      en: 'Wait for the replies, or for the next day; larger files are handed in at the service window.',
      zh: '请等待答复或次日再提交；较大的材料请到服务窗口递交。',
    },
  },
  E_REQUEST_UNKNOWN: {
    exit: EXIT.usage,
    message: { en: 'There is no request {id}.', zh: '没有预约申请 {id}。' },
    hint: { en: 'See request list.', zh: '请用 request list 查看。' },
  },
  E_REQUEST_WITHDRAWN: {
    exit: EXIT.usage,
    message: {
      en: 'Request {id} was taken back by its applicant.',
      zh: '预约申请 {id} 已由申请人撤回。',
    },
    hint: {
      en: 'Nothing was entered. Tell the undertaker that no reply is needed any more.',
      zh: '没有录入任何内容。请告知承办人无需再答复。',
    },
  },
  E_BINDING_UNKNOWN: {
    exit: EXIT.usage,
    message: { en: 'There is no binding {id}.', zh: '没有案件绑定 {id}。' },
    hint: { en: 'See binding list.', zh: '请用 binding list 查看。' },
  },
  E_ATTACHMENT_REFUSED: {
    exit: EXIT.usage,
    message: {
      en: 'Attachment {number} is not taken: {reason}.',
      zh: '第 {number} 个附件不能接受：{reason}。',
    },
    hint: {
      en: 'Only sound PDF, JPEG and PNG files without active content are taken. Nothing was entered.',
      zh: '只接受完好且不含活动内容的 PDF、JPEG、PNG 文件。没有录入任何内容。',
    },
  },
});
