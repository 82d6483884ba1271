/** What is said of homes and of organisations alike. */
const SEAT_CUE =
  /^(?:住所地|住所|地址|详细地址|通讯地址|联系地址|送达地址|[搬迁][至到入往回]|搬进)$/u;
const SEAT_BEFORE =
  /(?:单位|公司|企业|工厂|注册|经营|办公|登记|厂|店|\*\*)(?:的)?(?:住所地|住所|地址)$/u;
const ORGANISATION =
  /公司|单位|企业|集团|合作社|厂|商行|经营部|中心|事务所|医院|信用代码|机构代码|法定代表人/u;
const PERSON = /[,(](?:男|女)[,)]|出生|身份证|公民身份|族[,)]|户籍/u;
const reachUnits = 100;

/**
 * Whether what follows a cue is the seat of an organisation: art. 20 (1) hides where people live.
 * @param text with nothing veiled
 */
export function isSeat(text: string, cueEnd: number, cue: string): boolean {
  if (!SEAT_CUE.test(cue)) return false;
  const before = text.slice(Math.max(0, cueEnd - reachUnits), cueEnd);
  if (SEAT_BEFORE.test(before)) return true;
  const sentence = before.slice(before.lastIndexOf('。') + 1);
  const near = /^[搬迁]/u.test(cue) ? sentence.slice(sentence.search(/[^,:]*$/u)) : sentence;
  return ORGANISATION.test(near) && !PERSON.test(near);
}
