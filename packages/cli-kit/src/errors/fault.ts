/** What may be told of an unforeseen error: nothing of its message, which may quote a record. */
export interface Fault {
  /** Class and system code: `TypeError`, `Error ENOTDIR`. */
  readonly kind: string;
  /** Places in our code it passed, innermost first: `manifest.js:12`. */
  readonly places: readonly string[];
}

const identifier = /^[A-Za-z_$][\w$]{0,60}$/;
const frame = /^ {4}at (?:.* \()?(?:.*[/\\])?([\w.-]{1,80}:\d{1,7}):\d{1,7}\)?$/;

/** Describes an unforeseen error without its message. */
export function faultOf(error: unknown): Fault {
  if (!(error instanceof Error)) return { kind: `thrown ${typeof error}`, places: [] };
  const code = 'code' in error ? String(error.code) : '';
  const name = identifier.test(error.name) ? error.name : 'Error';
  return { kind: identifier.test(code) ? `${name} ${code}` : name, places: placesOf(error) };
}

/** Takes the frames after the message: a message may contain lines that look like frames. */
function placesOf({ stack = '', message }: Error): string[] {
  const start = stack.indexOf(message);
  if (start < 0) return [];
  const lines = stack.slice(start + message.length).split('\n');
  const ours = lines.filter((line) => !/node_modules|node:/.test(line));
  return ours.map((line) => frame.exec(line)?.[1]).filter((place) => place !== undefined);
}
