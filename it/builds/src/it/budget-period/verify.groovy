import io.github.ocr4j.builds.BuildLog

def service = context.get('service')
try {
  def (first, pages, cost, young, old) = BuildLog.runs(basedir)
  assert first.contains('Converted 1, up to date 0, failed 0')
  assert pages.contains('would exceed maxPagesPerPeriod=1')
  assert pages.contains('Planned: 1 pages of 1 documents')
  assert cost.contains('would exceed maxCostPerPeriod=$0.004')
  assert young.contains('Converted report.pdf to report/index.md: 1 page, from the store')
  assert old.contains('Converted 1, up to date 0, failed 0')
  assert !old.contains('from the store')
  assert service.billing().pages() == 2
} finally {
  service.close()
}
return true
