import { createHash } from 'node:crypto';

/** What stands on a printable page. */
interface HtmlPage {
  readonly lang: 'zh-CN' | 'en';
  readonly title: string;
  /** CSS beside that of every page. */
  readonly style: string;
  /** HTML in which every text is escaped already. */
  readonly body: string;
  /** The one script of the page, where it has one. */
  readonly script?: string;
}

const STYLE = `
@page { size: A4; margin: 12mm 15mm; }
body { font: 10.5pt/1.4 "SimSun", "Songti SC", "Noto Serif CJK SC", serif; max-width: 180mm; margin: 0 auto; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
th, td { border: 0.5pt solid #000; padding: 1mm 1.5mm; text-align: left; overflow-wrap: anywhere; }
th { font-weight: normal; text-align: center; }
tr { break-inside: avoid; }
p { margin: 2mm 0 0; font-size: 9pt; }
`;

/**
 * A page for the printer, complete in itself. The policy in it forbids a browser to fetch anything, and
 * to run or to style by anything but what stands here, should a text from the source ever get through
 * unescaped.
 */
export function htmlPage({ lang, title, style, body, script }: HtmlPage): string {
  const css = STYLE + style;
  const policy = [
    `default-src 'none'`,
    `style-src ${sourceHash(css)}`,
    ...(script === undefined ? [] : [`script-src ${sourceHash(script)}`]),
    `base-uri 'none'`,
    `form-action 'none'`,
  ];
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy.join('; ')}">
<meta name="generator" content="Discferry">
<title>${escapeHtml(title)}</title>
<style>${css}</style>
</head>
<body>
${body}
${script === undefined ? '' : `<script>${script}</script>\n`}</body>
</html>
`;
}

/** What a content security policy calls an inline script or style. */
function sourceHash(source: string): string {
  return `'sha256-${createHash('sha256').update(source).digest('base64')}'`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it may stand in an element or a quoted attribute: names in the source are hostile. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
