/** Preloaded into a command under test (`node --import`): stops its clock at CLOCK. */
const RealDate = Date;
const instant = RealDate.parse(process.env.CLOCK);

globalThis.Date = class extends RealDate {
  constructor(...parts) {
    super(...(parts.length === 0 ? [instant] : parts));
  }
  static now() {
    return instant;
  }
};
