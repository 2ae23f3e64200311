import groovy.json.JsonOutput
import io.github.ocr4j.builds.Documents
import io.github.ocr4j.simulated.SimulatedService
import io.github.ocr4j.simulated.traffic.Fault

Documents.pdf(new File(basedir, 'src/docs/traps.pdf'),
    'Braces { and } stay, a<6 stays, {{ name }} and {% tag %} stay.',
    'A tag <br> and a comment <!-- note --> and <http://ocr.invalid> and {{< figure >}} stay.',
    'import x from y',
    'export const x = 1')
['field-service-report.pdf', 'installation-guide.docx', 'newsletter-two-columns.pdf'].each {
  Documents.demo(it, new File(basedir, "src/docs/${it}"))
}

Documents.pdf(new File(basedir, 'src/remote/answer.pdf'), 'One page')
def markdown = '''
# A page {as} services write it <!-- a comment -->

Lines<br>broken, a<6, b>{7}, <http://ocr.invalid/?a={b}>, <me@ocr.invalid>, a lone } and a lone {.

<table><tr><td>one<br>{two}</td><td colspan="2"><img src="x.png" alt="a>b"></td></tr></table>

| a | b |
| --- | --- |
| {c} | <d> |

<details><summary>More</summary>

Inline $x^{2} < y_{1}$ and block

$$
\\frac{a}{b} < \\sum_{i=1}^{n} x_{i}
$$

```java
Map<String, List<Integer>> map = new HashMap<>() {{ put("a", List.of()); }};
```

Some `code {with} <tags>`, a note[^1], <span style="color: red">red</span>, <sup>2</sup>, &lt;ok&gt; &nbsp; &amp;.

import React from 'react'

export default 7

<unclosed

</details></div>

[^1]: The {note} itself.
'''
def service = SimulatedService.builder().key('test-key').start()
service.faults().next('/v1/ocr', 1, Fault.answer(200, JsonOutput.toJson([
    pages: [[index: 0, markdown: markdown, images: [], dimensions: [dpi: 200, height: 2200, width: 1700]]],
    model: 'mistral-ocr-2512',
    usage_info: [pages_processed: 1, doc_size_bytes: 1000]])))
context.put('service', service)
new File(basedir, 'test.properties').text = """\
ocr.baseUrl=${service.uri()}
ocr.apiKey=test-key
"""
return true
