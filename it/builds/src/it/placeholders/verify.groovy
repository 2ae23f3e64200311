import io.github.ocr4j.builds.BuildLog

def service = context.get('service')
try {
  def (warned, kept, failed, onWarning, repaired) = BuildLog.runs(basedir)
  def warning = /\[WARNING\] report\.pdf: page 2: /
  assert warned =~ warning
  assert warned.contains('Converted 1, up to date 0, failed 0; 2 pages, 1 warning')
  assert kept.contains('Converted 1, up to date 0, failed 0; 2 pages')
  assert !(kept =~ warning)
  assert failed.contains('These pages of report.pdf came back as pictures without text: 2.')
  assert failed.contains('Converted 0, up to date 0, failed 1')
  assert onWarning.contains('There are 1 warnings and failOnWarning is set')
  assert repaired.contains('Converted 1, up to date 0, failed 0; 2 pages')
  assert !(repaired =~ warning)

  def page = new File(basedir, 'target/generated-docs/report/index.md').text
  assert page.contains('# Annual report')
  assert page.contains('Second page')
  // The answer is paid for once; only the page without text is read again.
  assert service.requests().size() == 2
  assert service.requests()[1].json().toString().contains('"pages":[1]')
} finally {
  service.close()
}
return true
