export { openKeyFile, sealKeyFile, type KeyFile, type KeyFileOptions } from './key-file.js';
export { readKeyFile, readPublicKeyFile, writeKeyFiles, type KeyFilePaths } from './key-files.js';
export {
  parsePublicKeyFile,
  publicKeyFile,
  publicKeyFileSchema,
  type PublicKeyFile,
} from './public-key-file.js';
export { signEnvelope } from './sign-envelope.js';
export { createKeyPair, type RandomBytes, type SigningKey } from './signing-key.js';
