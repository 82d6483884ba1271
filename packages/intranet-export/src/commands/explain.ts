import { defineCommand, heading, paragraph, value } from '@discferry/cli-kit';
import { EXIT, normaliseCaseNumber, shanghaiDate, toInstant } from '@discferry/shared-schema';
import { z } from 'zod';
import { explainDocuments, explainGone } from '../documents/explain-documents.js';
import { explainAbsent, explainCase } from '../explain/explanation.js';
import { statementOf } from '../explain/statement.js';
import { loadPolicy, withSession, withSource } from '../session.js';
import { explainTexts as texts } from '../texts/explain.js';
import { toldDocumentsView } from './documents-view.js';

export const explainCommand = defineCommand({
  name: 'explain',
  summary: texts.summary,
  examples: [
    { line: 'intranet-export explain "潍检捕受[2026]37070000019号"', says: texts.example },
  ],
  arguments: { case: value('CASE', texts.caseArgument, z.string().min(1)) },
  run: (context, options) =>
    withSession(context, async ({ settings, ledger, operator }) => {
      const at = context.now();
      const policy = await loadPolicy(settings, at);
      const number = normaliseCaseNumber(options.case);
      const basis = { ledger, policy, today: shanghaiDate(at) };
      const { redaction } = settings;
      const found = await withSource(settings, async (source) => {
        const cases = [];
        for (const each of source.find(number)) {
          const documents = await explainDocuments(each, { ledger, policy, redaction, now: at });
          cases.push({ explanation: explainCase(each, basis), documents });
        }
        return cases;
      });
      const explained =
        found.length === 0
          ? [
              {
                explanation: explainAbsent(number, ledger),
                documents: explainGone(number, ledger),
              },
            ]
          : found;
      // Each a statement of its own, for the flows of a 统一受案号 have departments of their own.
      const statements = explained.map(({ explanation, documents }) => ({
        explanation,
        documents,
        statement: statementOf(explanation, { operator, at, policy }, context.lang),
      }));
      return {
        data: {
          policy: policy.pack.id,
          policySha256: policy.sha256,
          askedBy: operator,
          askedAt: toInstant(at),
          cases: statements.map(({ explanation, documents, statement: { paragraph } }) => ({
            ...explanation,
            paragraph,
            documents,
          })),
        },
        view: statements.flatMap(({ statement, documents }) => [
          heading(statement.title),
          paragraph(statement.paragraph),
          paragraph(statement.signature),
          paragraph(statement.asked),
          ...toldDocumentsView(context, documents),
        ]),
        exit: EXIT.done,
      };
    }),
});
