export { compareArticles, parseArticle, type Article } from './article.js';
export { citeArticle } from './cite-article.js';
export type { Charge, FormerName } from './charge.js';
export { chargeByCode, chargeByName, chargesInForce, isChargeInForce } from './lookup.js';
