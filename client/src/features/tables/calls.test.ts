import { describe, expect, it } from 'vitest';
import { callsOf } from './calls';

const json = 'https://eksempel.no/api/studies/s/trends?questions=a%2Cb&top=1';
const csv = 'https://eksempel.no/api/studies/s/distributions?questions=bidratt.*&format=csv';

describe('callsOf', () => {
  it('reads a table as CSV and the rest as JSON', () => {
    const table = callsOf(json, csv, false);
    expect(table.curl).toBe(`curl '${json}'`);
    expect(table.R).toBe(`kilde <- url("${csv}")\ntall <- read.csv(kilde)`);
    expect(table.Python).toBe(`import pandas as pd\n\ntall = pd.read_csv("${csv}")`);
    expect(table['Excel Power Query']).toContain(
      'Csv.Document(Web.Contents("https://eksempel.no", [RelativePath = "api/studies/s/distributions"',
    );
    const other = callsOf(json, undefined, false);
    expect(other.R).toContain('jsonlite::fromJSON(kilde)');
    expect(other.Python).toContain(`requests.get("${json}").json()`);
    expect(other['Excel Power Query']).toContain('#"questions" = "a,b", #"top" = "1"');
    expect(other['Excel Power Query']).toContain('Json.Document');
  });

  it('names where the key is kept and never the key', () => {
    for (const call of Object.values(callsOf(json, csv, true))) expect(call).toMatch(/SURVEY_KEY|Nøkkel/);
    for (const call of Object.values(callsOf(json, csv, false)))
      expect(call).not.toMatch(/SURVEY_KEY|Nøkkel|Authorization/);
  });

  it('closes no quote of the program early', () => {
    const power = callsOf('https://eksempel.no/api?groups=%22A%22', undefined, false)['Excel Power Query'];
    expect(power).toContain('#"groups" = """A"""');
  });
});
