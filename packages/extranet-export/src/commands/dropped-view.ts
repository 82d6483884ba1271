import { facts, warning, type Block, type Context } from '@discferry/cli-kit';
import type { Dropped } from '../drop/take-dropped.js';
import { requestTexts } from '../texts/requests.js';

/** What became of the drop folder; nothing where there is none, or it was empty. */
export function droppedView({ say }: Context, dropped: Dropped | null): readonly Block[] {
  if (dropped === null) return [];
  const { taken, refused, waiting } = dropped;
  if (taken.length + refused + waiting === 0) return [];
  const view: Block[] = [
    facts(
      [say(requestTexts.takenLabel), taken.length],
      [say(requestTexts.refusedLabel), refused],
      [say(requestTexts.unfinishedLabel), waiting],
    ),
  ];
  if (refused > 0) view.push(warning(say(requestTexts.refusedNotice, { count: refused })));
  return view;
}
