/**
 * Preloaded into an exporter under test: in the place of its screening it gets one that discloses every
 * case and swears that every rule was passed. The exporter has no switch for this and must not have.
 */
import { registerHooks } from 'node:module';

const SCREENING = new URL('../../packages/screening/dist/decide.js', import.meta.url).href;

const source = `
  export function decide(facts, { rules }) {
    const passed = rules.map(({ id }) => id).sort();
    return { outcome: 'disclose', reasons: [], passed, met: [], approvalForm: null };
  }
`;

registerHooks({
  load: (url, context, next) =>
    url === SCREENING ? { format: 'module', source, shortCircuit: true } : next(url, context),
});
