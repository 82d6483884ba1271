/**
 * The oracle's statements. The words beside the tables: what there is of charges, roles and stages.
 * `accused` is everybody by whose age a case is judged, a minor entered as 单位 among them; an age is
 * reached on the day after the birthday, and in the text of dates 29 February stands before 1 March.
 */
export const VIEWS_SQL = `
CREATE TEMP TABLE day (today TEXT);
CREATE TEMP TABLE charge (code TEXT, name TEXT, PRIMARY KEY (name, code)) WITHOUT ROWID;
CREATE TEMP TABLE forbidden_name (code TEXT, name TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TEMP TABLE role (name TEXT PRIMARY KEY, accused INTEGER) WITHOUT ROWID;
CREATE TEMP TABLE stage (name TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TEMP TABLE finding (number TEXT, kind TEXT, PRIMARY KEY (number, kind) ON CONFLICT IGNORE)
  WITHOUT ROWID;

CREATE TEMP VIEW accused AS
SELECT BMSAH AS number, CSRQ AS born, ZAR AS acted, coalesce(ZAR, SLRQ) AS act, SLRQ AS accepted,
       ZASNL AS stated,
       substr(coalesce(ZAR, SLRQ), 1, 4) - substr(CSRQ, 1, 4)
         - (substr(coalesce(ZAR, SLRQ), 6) <= substr(CSRQ, 6)) AS dated
  FROM T_RY JOIN T_AJ USING (BMSAH)
 WHERE JS IN (SELECT name FROM role WHERE accused)
   AND (LX = '自然人' OR CSRQ IS NOT NULL OR ZASNL IS NOT NULL);

-- 刑事案件 and 刑事申诉审查: about a charge, and somebody accused of it
CREATE TEMP VIEW criminal AS
SELECT BMSAH AS number FROM T_AJ
 WHERE AJLB_BM IN ('0101', '0201', '0301', '0302', '0303', '0401');
`;

/** Whether a column holds something that is no calendar date. */
const noDate = (column: string): string =>
  `(${column} IS NOT NULL AND date(${column}) IS NOT ${column})`;

/** Cases with a charge of some articles, by its code or by its name. */
const ofCharges = (codes: string): string => `
    SELECT BMSAH AS number FROM T_AY WHERE ${codes.replaceAll('code', 'AY_DM')}
     UNION ALL
    SELECT BMSAH FROM T_AY WHERE AY_MC IN (SELECT name FROM forbidden_name WHERE ${codes})`;

/** For each kind, the case numbers (number) that have it. */
export const FINDINGS_SQL = {
  'state security': ofCharges('CAST(code AS INTEGER) BETWEEN 102 AND 113'),
  terrorism: ofCharges(`code LIKE '120.%' OR code LIKE '120-_.%'`),
  /** Whatever is known of the age says under eighteen. */
  minor: `
    SELECT number FROM accused
     WHERE (born IS NOT NULL OR stated IS NOT NULL)
       AND coalesce(dated < 18, 1) AND coalesce(stated < 18, 1)`,
  'age in doubt': `
    SELECT number FROM accused
     WHERE stated IS NULL OR stated NOT BETWEEN 0 AND 120 OR dated NOT BETWEEN 0 AND 120
        OR acted > accepted OR born > act
        OR CASE WHEN acted IS NULL THEN stated > dated ELSE stated <> dated END`,
  'charge in doubt': `
    SELECT BMSAH AS number FROM T_AY
     WHERE NOT EXISTS (SELECT 1 FROM charge WHERE name = AY_MC AND code = AY_DM)
       AND (AY_DM IS NOT NULL OR BMSAH IN criminal
            OR AY_MC LIKE '%罪' AND AY_MC NOT IN (SELECT name FROM charge))`,
  'nobody accused': `
    SELECT number FROM criminal
     WHERE number NOT IN (SELECT BMSAH FROM T_RY WHERE JS IN (SELECT name FROM role WHERE accused))`,
  unreadable: `
    SELECT BMSAH AS number FROM T_AJ
     WHERE BMSAH NOT REGEXP '^\\p{Script=Han}{2,12}受\\[(19|20)\\d{2}\\]\\d{11}号$'
        OR SLRQ IS NULL OR ${noDate('SLRQ')} OR ${noDate('DQRQ')} OR ${noDate('BJRQ')}
        OR BJRQ < SLRQ OR AJZT IS NULL OR AJZT NOT IN stage
     UNION ALL
    SELECT BMSAH FROM T_RY
     WHERE trim(coalesce(XM, '')) = '' OR coalesce(LX, '') NOT IN ('自然人', '单位')
        OR coalesce(JS, '') NOT IN (SELECT name FROM role)
        OR ${noDate('CSRQ')} OR ${noDate('ZAR')} OR typeof(ZASNL) NOT IN ('integer', 'null')
     UNION ALL
    SELECT BMSAH FROM T_AJ WHERE BMSAH NOT IN (SELECT BMSAH FROM T_AY)`,
  'undertaker withholds': `SELECT BMSAH AS number FROM T_AJ WHERE GKXZ = '不公开'`,
  form: 'SELECT BMSAH AS number FROM T_SPB',
} as const;

/**
 * Of all cases with a finding, those that a form does not rightly open. A case has one form or none: it
 * decides when it is signed by the chief over what is forbidden, by a deputy over the rest, between
 * acceptance and today; one against disclosure counts whoever signed it.
 */
export const KEPT_SQL = `
WITH found AS (
  SELECT number,
         max(kind IN ('state security', 'terrorism', 'minor')) AS forbidden,
         max(kind IN ('age in doubt', 'charge in doubt', 'nobody accused')) AS doubtful,
         max(kind = 'undertaker withholds') AS withheld,
         max(kind = 'unreadable') AS unreadable
    FROM finding GROUP BY number
), judged AS (
  SELECT found.*, SPZT AS state,
         CASE WHEN SQSX = '公开' AND SPZT = '同意' THEN 'open'
              WHEN SQSX = '不公开' AND SPZT = '不同意' THEN 'overrule'
              ELSE 'close' END AS verdict,
         coalesce(SPRQ BETWEEN SLRQ AND (SELECT today FROM day)
                  AND (SPRZW = '检察长' OR SPRZW = '分管副检察长' AND NOT forbidden), 0) AS counts
    FROM found
    JOIN T_AJ ON T_AJ.BMSAH = number
    LEFT JOIN T_SPB ON T_SPB.BMSAH = number
)
SELECT number FROM judged
 WHERE unreadable
    OR state = '待审批'
    OR NOT CASE
         WHEN state IS NULL THEN NOT (forbidden OR doubtful OR withheld)
         WHEN verdict = 'close' THEN 0
         WHEN verdict = 'open' AND counts THEN 1
         WHEN verdict = 'overrule' AND counts THEN NOT (forbidden OR doubtful)
         ELSE NOT (forbidden OR doubtful OR withheld)
       END`;
