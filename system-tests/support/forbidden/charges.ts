/** A charge as it stands on a card. */
export interface Charge {
  readonly code: string;
  readonly name: string;
}

/**
 * The charges of which no case is ever public (requirements B2, B3), written down from the Criminal Law
 * and not taken from the catalogue: arts. 102 to 113, and arts. 120 to 120之六 with the name that art.
 * 120之一 bore before Amendment IX.
 */
export const FORBIDDEN_CHARGES: readonly Charge[] = [
  { code: '102.1', name: '背叛国家罪' },
  { code: '103.1', name: '分裂国家罪' },
  { code: '103.2', name: '煽动分裂国家罪' },
  { code: '104.1', name: '武装叛乱、暴乱罪' },
  { code: '105.1', name: '颠覆国家政权罪' },
  { code: '105.2', name: '煽动颠覆国家政权罪' },
  { code: '107.1', name: '资助危害国家安全犯罪活动罪' },
  { code: '108.1', name: '投敌叛变罪' },
  { code: '109.1', name: '叛逃罪' },
  { code: '110.1', name: '间谍罪' },
  { code: '111.1', name: '为境外窃取、刺探、收买、非法提供国家秘密、情报罪' },
  { code: '112.1', name: '资敌罪' },
  { code: '120.1', name: '组织、领导、参加恐怖组织罪' },
  { code: '120-1.1', name: '帮助恐怖活动罪' },
  { code: '120-1.1', name: '资助恐怖活动罪' },
  { code: '120-2.1', name: '准备实施恐怖活动罪' },
  { code: '120-3.1', name: '宣扬恐怖主义、极端主义、煽动实施恐怖活动罪' },
  { code: '120-4.1', name: '利用极端主义破坏法律实施罪' },
  { code: '120-5.1', name: '强制穿戴宣扬恐怖主义、极端主义服饰、标志罪' },
  { code: '120-6.1', name: '非法持有宣扬恐怖主义、极端主义物品罪' },
];

export const THEFT: Charge = { code: '264.1', name: '盗窃罪' };
export const FRAUD: Charge = { code: '266.1', name: '诈骗罪' };
