/** Leading features are hashed into so many slots, few enough for the processor's cache. */
const leadingSlots = 1 << 19;
/** The others into so many more behind those. */
const furtherSlots = 1 << 20;
export const slotCount = leadingSlots + furtherSlots;

export function leadingSlot(hash: number): number {
  return (hash ^ (hash >>> 15)) & (leadingSlots - 1);
}

export function furtherSlot(hash: number): number {
  return leadingSlots + ((hash ^ (hash >>> 15)) & (furtherSlots - 1));
}

/** A number for a template and two values. */
export function mix(template: number, first: number, second: number): number {
  return fold(fold(Math.imul(template, 0x9e3779b1), first), second);
}

export function fold(hash: number, value: number): number {
  const mixed = Math.imul(hash ^ value, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}
