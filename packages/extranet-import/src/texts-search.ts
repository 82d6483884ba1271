import { defineTexts } from '@discferry/cli-kit';

/** Texts about the search over public documents. */
export const texts = defineTexts({
  summary: {
    en: 'Find public documents by words of their title, number or text',
    zh: '按名称、文号或正文中的词语查找已公开的文书',
  },
  example: { en: 'both words must be in it', zh: '须同时含有这些词语' },
  exampleNarrowed: {
    en: 'only indictments of one office',
    zh: '只查某一单位的起诉书',
  },
  textArgument: { en: 'words, parted by spaces', zh: '词语，以空格分隔' },
  officeOption: { en: 'code of the office', zh: '单位编码' },
  kindOption: {
    en: 'kind: indictment, protest, non-prosecution-decision or appeal-review-decision',
    zh: '种类：indictment（起诉书）、protest（抗诉书）、non-prosecution-decision（不起诉决定书）、appeal-review-decision（刑事申诉复查决定书）',
  },
  listOption: { en: 'how many are listed', zh: '最多列出多少份' },
  titleColumn: { en: 'Title', zh: '名称' },
  numberColumn: { en: 'Number', zh: '文号' },
  officeColumn: { en: 'Office', zh: '承办单位' },
  kindColumn: { en: 'Kind', zh: '种类' },
  madeOnColumn: { en: 'Made on', zh: '制作日期' },
  nothing: {
    en: 'No public document holds all of these words.',
    zh: '没有同时含有这些词语的公开文书。',
  },
  more: {
    en: 'There are more. Look for more words, or list more with --list.',
    zh: '还有更多。请增加词语，或用 --list 列出更多。',
  },
  menuSearch: { en: 'Find a document', zh: '查找文书' },
  menuAskText: { en: 'Words of its title or text', zh: '请输入文书名称或正文中的词语' },
});
