/** The API for people: one page without any script, style sheet or request to elsewhere. */
import { type EndpointName, endpoints } from '../../shared/wire/endpoints.ts'
import { rights } from '../permissions/rights.ts'
import { describeRight, summaryOf } from './describe.ts'

const style = `
  body { font: 16px/1.5 system-ui, sans-serif; color: #1c1c1a; background: #fbfaf7; margin: 2rem auto; max-width: 70rem; padding: 0 1rem }
  table { border-collapse: collapse; width: 100% } th, td { text-align: left; padding: .4rem .6rem; border-bottom: 1px solid #d9d5cb; vertical-align: top }
  code { font-family: ui-monospace, monospace; font-size: .9em } a { color: #0b5fa5 }`

const row = (name: EndpointName): string => {
  const [method, path] = endpoints[name]
  return `<tr><td><code>${method}</code></td><td><code>${path}</code></td><td>${summaryOf(name)}</td><td>${describeRight(rights[name])}</td></tr>`
}

export const apiPage = (): string => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Rembuk: the API</title><style>${style}</style></head>
<body>
<h1>Rembuk: the API</h1>
<p>What everybody may see comes live over <code>/sync/&lt;document&gt;</code> (the y-websocket wire); what somebody wants to happen is a command below.
Requests and answers are JSON; their schemas are in <a href="/api/openapi.json">/api/openapi.json</a>.</p>
<ul>
<li>Commands need the session cookie, <code>Content-Type: application/json</code>, and an <code>Origin</code> that is exactly this server.</li>
<li>A browser can be several people of one workshop; the header <code>x-rembuk-person</code> says who acts.</li>
<li>A refusal reads <code>{"error":{"code","params","message"}}</code>, in the language of <code>Accept-Language</code> (id, en).</li>
</ul>
<table><thead><tr><th scope="col">Method</th><th scope="col">Path</th><th scope="col">What</th><th scope="col">Who</th></tr></thead>
<tbody>${(Object.keys(endpoints) as EndpointName[]).map(row).join('\n')}</tbody></table>
</body>
</html>`
