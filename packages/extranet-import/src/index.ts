export { keepShippedPolicy } from './known-policies.js';
export { program } from './program.js';
export { screenPackage, type ScreenedPackage, type ScreenOptions } from './second-look.js';
