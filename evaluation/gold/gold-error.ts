/** A gold document that cannot be used. The message says where and what, never the value. */
export class GoldError extends Error {
  override readonly name = 'GoldError';

  constructor(place: string, defect: string) {
    super(`${place}: ${defect}`);
  }
}
