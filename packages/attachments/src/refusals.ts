import type { Localized } from '@discferry/shared-schema';

/** For each reason why an attachment is refused, the sentence for the person who sent it. */
export const ATTACHMENT_REFUSALS = {
  empty: {
    en: 'The file is empty.',
    zh: '文件为空。',
  },
  'too-large': {
    en: 'The file is larger than 10 MB, or becomes larger than 20 MB when it is written anew.',
    zh: '文件超过10 MB，或者重新生成后超过20 MB。',
  },
  'type-unknown': {
    en: 'The file is none of PDF, JPEG and PNG.',
    zh: '文件不是PDF、JPEG或者PNG。',
  },
  'type-mismatch': {
    en: 'The file is of another type than was declared.',
    zh: '文件的实际类型与申报的类型不一致。',
  },
  malformed: {
    en: 'The file is damaged or not written by the rules of its format. Save it anew or scan it again.',
    zh: '文件已损坏或者不符合格式规范，请重新保存或者重新扫描。',
  },
  polyglot: {
    en: 'The file can be read as two different things.',
    zh: '文件可以被当作两种不同的内容读取。',
  },
  'trailing-data': {
    en: 'Something follows behind the end of the document.',
    zh: '文档结尾之后还有其他数据。',
  },
  'image-too-many-pixels': {
    en: 'The image has more pixels than is allowed. Scan it at 300 dpi.',
    zh: '图像像素过多，请以300 dpi重新扫描。',
  },
  'image-animated': {
    en: 'The image has more than one picture in it.',
    zh: '图像包含多幅画面。',
  },
  'image-unsupported': {
    en: 'The image is of a rare kind (CMYK, arithmetic coding, lossless). Save it as an ordinary JPEG.',
    zh: '图像采用少见的编码（CMYK、算术编码、无损编码等），请另存为普通JPEG。',
  },
  'image-too-complex': {
    en: 'The image is made of too many layers of data.',
    zh: '图像的扫描层数过多。',
  },
  'pdf-javascript': {
    en: 'The PDF holds a script. Print it to a new PDF.',
    zh: 'PDF含有脚本，请打印为新的PDF。',
  },
  'pdf-launch': {
    en: 'The PDF starts a program. Print it to a new PDF.',
    zh: 'PDF会启动程序，请打印为新的PDF。',
  },
  'pdf-embedded-file': {
    en: 'The PDF holds other files. Send each by itself.',
    zh: 'PDF内嵌其他文件，请分别提交。',
  },
  'pdf-form': {
    en: 'The PDF holds a form or a signature field. Print it to a new PDF.',
    zh: 'PDF含有表单或者签名域，请打印为新的PDF。',
  },
  'pdf-encrypted': {
    en: 'The PDF is encrypted. Save it without a password or restrictions.',
    zh: 'PDF已加密，请取消密码和使用限制后保存。',
  },
  'pdf-rich-media': {
    en: 'The PDF holds sound, film or a three-dimensional model.',
    zh: 'PDF含有音频、视频或者三维模型。',
  },
  'pdf-external-action': {
    en: 'The PDF leads to somewhere outside itself, such as a link to a website. Print it to a new PDF.',
    zh: 'PDF指向文件以外的内容（如网页链接），请打印为新的PDF。',
  },
  'pdf-automatic-action': {
    en: 'The PDF does something by itself when it is opened. Print it to a new PDF.',
    zh: 'PDF在打开时会自动执行操作，请打印为新的PDF。',
  },
  'pdf-incremental': {
    en: 'The PDF holds an earlier version of itself. Print it to a new PDF.',
    zh: 'PDF保留了修改前的版本，请打印为新的PDF。',
  },
  'pdf-filter': {
    en: 'The PDF is packed in a way that is not accepted. Print it to a new PDF.',
    zh: 'PDF采用了不接受的压缩方式，请打印为新的PDF。',
  },
  'pdf-too-complex': {
    en: 'The PDF has too many pages or parts, or becomes too large when it is opened.',
    zh: 'PDF的页数或者内部对象过多，或者展开后过大。',
  },
} as const satisfies Readonly<Record<string, Localized>>;

/** Why an attachment is refused. Stable. */
export type AttachmentRefusal = keyof typeof ATTACHMENT_REFUSALS;

/** How a refusal travels inside the package; {@link sanitiseAttachment} makes a value of it. */
export class AttachmentRefused extends Error {
  readonly refusal: AttachmentRefusal;

  constructor(refusal: AttachmentRefusal, detail: string) {
    super(detail);
    this.refusal = refusal;
  }
}

/**
 * A refusal to be thrown.
 * @param detail says what was found, never in the attachment's own words
 */
export function refused(refusal: AttachmentRefusal, detail: string): AttachmentRefused {
  return new AttachmentRefused(refusal, detail);
}
