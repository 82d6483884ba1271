/** p = 2^255 − 19, the field of Curve25519. */
const FIELD = 2n ** 255n - 19n;
/** The constant of −x² + y² = 1 + D·x²·y². */
const D = 37095705934669439343138083508754565189542113879843219016388785533085940283555n;
/** y of two of the points of order 8; the other two lie opposite. */
const ORDER_8_Y = 0x05fc536d880238b13933c6d305acdfd5f098eff289f4c345b027b2c28f95e826n;
/** y-coordinates of the eight points of low order, under which one signature fits many messages. */
const LOW_ORDER_Y: ReadonlySet<bigint> = new Set([
  0n,
  1n,
  FIELD - 1n,
  ORDER_8_Y,
  FIELD - ORDER_8_Y,
]);

/** L, the order of the group that honest keys generate. */
export const GROUP_ORDER = 2n ** 252n + 27742317777372353535851937790883648493n;

/** A number as Ed25519 writes it: the lowest byte first. */
export function littleEndian(bytes: Uint8Array): bigint {
  return BigInt(`0x${Buffer.from(bytes).reverse().toString('hex')}`);
}

/**
 * Whether 32 bytes are the canonical encoding (y below p) of a point that lies on the curve and is
 * not of low order.
 */
export function isSoundPoint(encoded: Uint8Array): boolean {
  const y = littleEndian(encoded) & (2n ** 255n - 1n); // The highest bit is the sign of x.
  return y < FIELD && !LOW_ORDER_Y.has(y) && isOnCurve(y);
}

/** Whether x² = (y² − 1) / (D·y² + 1) has a root: Euler's criterion, without the division. */
function isOnCurve(y: bigint): boolean {
  const square = y * y;
  return power(((square - 1n) * (D * square + 1n)) % FIELD, (FIELD - 1n) / 2n) === 1n;
}

function power(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  for (let factor = base, rest = exponent; rest > 0n; rest >>= 1n) {
    if ((rest & 1n) === 1n) result = (result * factor) % FIELD;
    factor = (factor * factor) % FIELD;
  }
  return result;
}
