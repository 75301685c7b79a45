import { createHash, createHmac } from 'node:crypto';

const shape = (bytes: Buffer): string => {
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
};

const leadingTime = (id: string): Buffer | null => (id[14] === '7' ? Buffer.from(id.replaceAll('-', ''), 'hex').subarray(0, 6) : null);

/**
 * The id of what a command makes: the same command makes the same ids however often it is retried, in any process.
 * A UUIDv7 whose time is the command id's where that is one, else bits of the hash.
 * @param commandId the command's id, a UUID
 * @param what which of the command's things it is, e.g. "conversation" or a stream and an index
 */
export const derivedId = (commandId: string, what: string): string => {
  const bytes = createHash('sha256').update(`${commandId.toLowerCase()}\n${what}`).digest().subarray(0, 16);
  leadingTime(commandId)?.copy(bytes);
  return shape(bytes);
};

/**
 * The id of somebody who is known by another system's id. Keyed, so that the id does not give away what it was made from.
 * @param secret the workspace's secret
 * @param parts what names the person, e.g. the integration's id and its id of the customer
 */
export const keyedId = (secret: string, ...parts: readonly string[]): string =>
  shape(createHmac('sha256', secret).update(parts.join('\n')).digest().subarray(0, 16));
