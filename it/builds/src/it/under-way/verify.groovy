import io.github.ocr4j.builds.BuildLog

def service = context.get('service')
try {
  def (submitted, left, forced) = BuildLog.runs(basedir)
  assert submitted.contains('Converted 0, up to date 0, waiting 1, failed 0')
  assert left.contains('Waiting for report.pdf')
  assert left.contains('Converted 0, up to date 0, waiting 1, failed 0')
  assert forced.contains('Converted 1, up to date 0, failed 0; 2 pages; cost $0.008')
  // What was forced, and nothing else: the job has not begun.
  assert service.billing().pages() == 2
} finally {
  service.close()
}
return true
