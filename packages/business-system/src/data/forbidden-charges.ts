import { parseArticle, type Charge } from '@discferry/shared-schema';

/** 危害国家安全: arts. 102 to 113 of the Criminal Law. */
export function isStateSecurity(charge: Charge): boolean {
  return rests(charge, (article) => article >= 102 && article <= 113);
}

/** 恐怖活动犯罪: art. 120 and those inserted after it. */
export function isTerrorism(charge: Charge): boolean {
  return rests(charge, (article) => article === 120);
}

/** A charge whose cases never become public (requirements B2, B3). */
export function isForbidden(charge: Charge): boolean {
  return isStateSecurity(charge) || isTerrorism(charge);
}

function rests(charge: Charge, on: (article: number) => boolean): boolean {
  return charge.articles.some((text) => {
    const article = parseArticle(text);
    return article !== undefined && on(article.article);
  });
}
