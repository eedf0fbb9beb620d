export interface Calls {
  curl: string;
  R: string;
  Python: string;
  'Excel Power Query': string;
}

/**
 * The call behind a view, for those who take the numbers into another program. A table that can be had as CSV is read as one; the
 * other answers are JSON. The key is never written out: each program takes it from where it keeps its secrets.
 */
export function callsOf(address: string, csv: string | undefined, needsKey: boolean): Calls {
  const url = csv ?? address;
  return {
    curl: needsKey ? `curl -H "Authorization: Bearer $SURVEY_KEY" '${address}'` : `curl '${address}'`,
    R: inR(url, csv !== undefined, needsKey),
    Python: inPython(url, csv !== undefined, needsKey),
    'Excel Power Query': inPowerQuery(url, csv !== undefined, needsKey),
  };
}

function inR(url: string, isTable: boolean, needsKey: boolean): string {
  const read = isTable ? 'tall <- read.csv(kilde)' : 'tall <- jsonlite::fromJSON(kilde)';
  const open = needsKey
    ? `kilde <- url("${url}",\n  headers = c(Authorization = paste("Bearer", Sys.getenv("SURVEY_KEY"))))`
    : `kilde <- url("${url}")`;
  return `${open}\n${read}`;
}

function inPython(url: string, isTable: boolean, needsKey: boolean): string {
  const key = '{"Authorization": f"Bearer {os.environ[\'SURVEY_KEY\']}"}';
  if (isTable)
    return needsKey
      ? `import os\nimport pandas as pd\n\ntall = pd.read_csv("${url}",\n    storage_options=${key})`
      : `import pandas as pd\n\ntall = pd.read_csv("${url}")`;
  return needsKey
    ? `import os\nimport requests\n\ntall = requests.get("${url}",\n    headers=${key}).json()`
    : `import requests\n\ntall = requests.get("${url}").json()`;
}

function inPowerQuery(url: string, isTable: boolean, needsKey: boolean): string {
  const { origin, pathname, searchParams } = new URL(url);
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const query = [...searchParams].map(([name, value]) => `#"${name}" = ${quoted(value)}`).join(', ');
  const headers = needsKey ? ', Headers = [Authorization = "Bearer " & Nøkkel]' : '';
  const contents = `Web.Contents(${quoted(origin)}, [RelativePath = ${quoted(pathname.slice(1))}, Query = [${query}]${headers}])`;
  return isTable
    ? `let\n  Kilde = Csv.Document(${contents}, [Delimiter = ",", Encoding = 65001]),\n  Tabell = Table.PromoteHeaders(Kilde, [PromoteAllScalars = true])\nin\n  Tabell`
    : `let\n  Kilde = Json.Document(${contents})\nin\n  Kilde`;
}
