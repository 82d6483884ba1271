import { allMatches } from '../../text/all-matches.js';

/** A stretch of a sentence, half open, in units. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

const GRADES = [
  '(?:小学|初中|高中|幼儿园)?[一二三四五六七八九\\d]年级',
  '(?:小学|初中|高中)?[初高][一二三](?:年级)?',
  '[高初]?[〇零一二三四五六七八九\\d]{2,4}级',
  '[一二三四五六七八九]年(?=[一二三四五六七八九十\\d]{1,2}班)',
  '[大中小托](?=[(]?[一二三四五六\\d]?[)]?班)',
  '[一二三四五六七八九](?=[(][\\d一二三四五六七八九十]{1,3}[)]班)',
];
const GRADE = `(?:${GRADES.join('|')})`;
/** Of a class: 2, (3), 乙, (哈)2. */
const NUMBER =
  '(?:[(]?(?:\\d{1,5}|[一二三四五六七八九十]{1,3}|[甲乙丙丁])[)]?|[(]\\p{Script=Han}[)]\\d{1,2})';
const MAJOR = '(?:(?!年级|学生)[\\u4e00-\\u9fff]){0,8}?';
const ENDS_GRADE = '(?=[学生,。;)\\u3001的读上]|下学期|[就寄借在]读|$)';
/** What is taught at schools for a trade: 汽修专业20级2班, 护理3班. */
const TRADE =
  '汽修|烹饪|电子|计算机|护理|幼教|学前|机电|数控|美术|音乐|体育|会计|电商|旅游|英语|建筑|焊接|酒店管理';
const NO_MAJOR = '[为入系是在的到至读于现作已转上由从与和第共]';
/** Classes that are called so: 大班 of a kindergarten, 该园小三班. */
const NO_CLASS = '所有|全部|每|各|同|他|她|一个|这|几|多|其他|原';
const KINDERGARTEN = '(?<=幼儿园|幼教点|该园|本园|该校|托儿所)';

/** Classes by all the ways they are written. */
const CLASSES: readonly string[] = [
  `${GRADE}(?:${MAJOR}${NUMBER}班|[一二三四五六\\d]?班|复读[(]?\\d{0,2}[)]?班|${ENDS_GRADE})`,
  `(?:(?:${TRADE})(?:专业)?)?\\d{2,4}[级届春秋][\\u4e00-\\u9fff]{0,6}\\d{0,2}班`,
  `${KINDERGARTEN}的?(?!${NO_CLASS})[\\u4e00-\\u9fff\\d]{1,4}?班(?!主任|级|上|会)`,
  '(?<=[读上念升])[初高][一二三](?![中班])',
  `(?:${TRADE}|(?:(?!${NO_MAJOR})[\\u4e00-\\u9fff]){2})?\\d{2,4}(?:级\\d{0,2})?班`,
  `(?:${TRADE})[一二三四五六七八九十\\d]{1,2}班`,
  '[(]\\d{1,2}[)]班|(?:培智|启智|启聪|启明|特教)[一二三四五六七八九十\\d]{0,2}班',
  '(?:育红|学前|尖子|实验|普通|重点|火箭|特长)班(?=[学,。;)的])',
];
const ANYWHERE = CLASSES.map((source) => new RegExp(source, 'gu'));
const HERE = CLASSES.map((source) => new RegExp(source, 'yu'));

/** Classes and grades in a sentence. */
export function classesIn(sentence: string): readonly Range[] {
  return ANYWHERE.flatMap((pattern) =>
    allMatches(sentence, pattern).map(({ 0: name, index }) => ({
      start: index,
      end: index + name.length,
    })),
  );
}

/** The units of the class that begins right here; 0 when none does. */
export function classUnitsAt(text: string, at: number): number {
  return Math.max(
    ...HERE.map((pattern) => {
      pattern.lastIndex = at;
      return pattern.exec(text)?.[0].length ?? 0;
    }),
  );
}
