import { directionSchema, packageId } from '@discferry/shared-schema';

/** The number of a disc, `370700-out-000012`, from a channel's word and its sequence number. */
export function discNumber(channel: string, sequence: number): string {
  const [office = '', direction] = channel.split('-');
  return packageId({ office, direction: directionSchema.parse(direction) }, sequence);
}
