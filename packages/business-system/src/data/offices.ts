/** 单位级别: 1 最高检, 2 省, 3 市, 4 县区. */
export type OfficeLevel = 1 | 2 | 3 | 4;

/** Whose names people there bear beside Han ones. */
export type Naming = 'han' | 'uyghur' | 'southwest';

/** A procuratorate of the reference system. */
export interface OfficeFacts {
  readonly code: string;
  readonly name: string;
  /** 简称: opens its case numbers. */
  readonly short: string;
  readonly level: OfficeLevel;
  /** Code of the office above; null for the highest. */
  readonly parent: string | null;
  /** The place an address begins with, 山东省潍坊市潍城区. */
  readonly place: string;
  /** The place as a company's name begins with it, 潍城. */
  readonly town: string;
  readonly naming: Naming;
}

type Seat = readonly [code: string, name: string, short: string, town: string];
type City = readonly [...Seat, readonly Seat[]];
type Province = readonly [...Seat, Naming, readonly City[]];

/** A branch of the real tree of 3,662 offices: a few provinces with some cities and counties. */
// prettier-ignore
const PROVINCES: readonly Province[] = [
  ['370000', '山东省人民检察院', '鲁检', '济南', 'han', [
    ['370700', '山东省潍坊市人民检察院', '潍检', '潍坊', [
      ['370702', '山东省潍坊市潍城区人民检察院', '潍城检', '潍城'],
      ['370724', '山东省临朐县人民检察院', '朐检', '临朐'],
      ['370781', '山东省青州市人民检察院', '青检', '青州'],
      ['370782', '山东省诸城市人民检察院', '诸检', '诸城'],
      ['370783', '山东省寿光市人民检察院', '寿检', '寿光'],
    ]],
    ['370400', '山东省枣庄市人民检察院', '枣检', '枣庄', [
      ['370402', '山东省枣庄市市中区人民检察院', '枣中检', '枣庄'],
      ['370403', '山东省枣庄市薛城区人民检察院', '薛检', '薛城'],
      ['370481', '山东省滕州市人民检察院', '滕检', '滕州'],
    ]],
  ]],
  ['420000', '湖北省人民检察院', '鄂检', '武汉', 'han', [
    ['420100', '湖北省武汉市人民检察院', '武检', '武汉', [
      ['420102', '湖北省武汉市江岸区人民检察院', '岸检', '江岸'],
      ['420106', '湖北省武汉市武昌区人民检察院', '武昌检', '武昌'],
      ['420111', '湖北省武汉市洪山区人民检察院', '洪检', '洪山'],
      ['420116', '湖北省武汉市黄陂区人民检察院', '陂检', '黄陂'],
    ]],
    ['420500', '湖北省宜昌市人民检察院', '宜检', '宜昌', [
      ['420502', '湖北省宜昌市西陵区人民检察院', '西陵检', '西陵'],
      ['420528', '湖北省长阳土家族自治县人民检察院', '长检', '长阳'],
      ['420583', '湖北省枝江市人民检察院', '枝检', '枝江'],
    ]],
  ]],
  ['530000', '云南省人民检察院', '云检', '昆明', 'southwest', [
    ['530100', '云南省昆明市人民检察院', '昆检', '昆明', [
      ['530102', '云南省昆明市五华区人民检察院', '五检', '五华'],
      ['530111', '云南省昆明市官渡区人民检察院', '官检', '官渡'],
      ['530126', '云南省石林彝族自治县人民检察院', '石检', '石林'],
    ]],
    ['532900', '云南省大理白族自治州人民检察院', '大检', '大理', [
      ['532901', '云南省大理市人民检察院', '大市检', '大理'],
      ['532927', '云南省巍山彝族回族自治县人民检察院', '巍检', '巍山'],
    ]],
  ]],
  ['650000', '新疆维吾尔自治区人民检察院', '新检', '乌鲁木齐', 'uyghur', [
    ['650100', '新疆维吾尔自治区乌鲁木齐市人民检察院', '乌检', '乌鲁木齐', [
      ['650102', '新疆维吾尔自治区乌鲁木齐市天山区人民检察院', '天检', '天山'],
      ['650103', '新疆维吾尔自治区乌鲁木齐市沙依巴克区人民检察院', '沙检', '沙依巴克'],
    ]],
    ['653100', '新疆维吾尔自治区人民检察院喀什分院', '喀检分', '喀什', [
      ['653101', '新疆维吾尔自治区喀什市人民检察院', '喀市检', '喀什'],
    ]],
  ]],
];

const supreme: OfficeFacts = {
  code: '100000',
  name: '最高人民检察院',
  short: '高检',
  level: 1,
  parent: null,
  place: '北京市',
  town: '北京',
  naming: 'han',
};

/** The office tree of four levels, every office after the one above it. */
export const OFFICES: readonly OfficeFacts[] = [supreme, ...PROVINCES.flatMap(provinceBranch)];

const byCode = new Map(OFFICES.map((office) => [office.code, office]));

/** The office with a code, or undefined when the reference system has none. */
export function officeByCode(code: string): OfficeFacts | undefined {
  return byCode.get(code);
}

function provinceBranch([code, name, short, town, naming, cities]: Province): OfficeFacts[] {
  const seat = officeAt([code, name, short, town], 2, supreme);
  const office = { ...seat, naming, place: `${seat.place}${town}市` };
  return [office, ...cities.flatMap((city) => cityBranch(city, office))];
}

function cityBranch([code, name, short, town, counties]: City, above: OfficeFacts): OfficeFacts[] {
  const office = officeAt([code, name, short, town], 3, above);
  return [office, ...counties.map((county) => officeAt(county, 4, office))];
}

function officeAt(
  [code, name, short, town]: Seat,
  level: OfficeLevel,
  { code: parent, naming }: OfficeFacts,
): OfficeFacts {
  return { code, name, short, town, level, parent, naming, place: placeOf(name) };
}

/** The place in an office's name; a 分院 is named after its prefecture. */
function placeOf(name: string): string {
  const [place = '', branch = ''] = name.split('人民检察院');
  return place + branch.replace(/分院$/, '地区');
}
