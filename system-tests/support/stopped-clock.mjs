/** Preloaded into a command under test: it believes that it is always the instant STOPPED_CLOCK. */
const { STOPPED_CLOCK } = process.env;

if (STOPPED_CLOCK !== undefined) {
  const RealDate = Date;
  const instant = RealDate.parse(STOPPED_CLOCK);
  globalThis.Date = class extends RealDate {
    constructor(...args) {
      super(...(args.length === 0 ? [instant] : args));
    }
    static now() {
      return instant;
    }
  };
}
