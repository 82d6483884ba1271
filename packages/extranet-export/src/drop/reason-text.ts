import type { ErrorDescription } from '@discferry/cli-kit';

/** Why a request was refused, for whoever looks into the folder: in Chinese, then in English. */
export function reasonText(each: readonly ErrorDescription[]): string {
  const parts = each.map(({ code, message, hint, findings }) =>
    [
      `${code}  ${message}`,
      hint,
      ...findings.map(({ path, expected, actual }) => `  ${path}: ${expected} / ${actual}`),
    ].join('\n'),
  );
  return `${parts.join('\n\n')}\n`;
}
