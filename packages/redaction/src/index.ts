export { maskNames, type NamedParty } from './mask-names.js';
