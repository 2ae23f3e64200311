def log = new File(basedir, 'build.log').text
def summaries = (log =~ /Converted \d+, up to date.*/).collect { it }
assert summaries == [
    'Converted 2, up to date 0, failed 0; 3 pages',
    'Converted 0, up to date 2, failed 0; 0 pages',
    'Converted 2, up to date 0, failed 0; 3 pages',
    'Converted 2, up to date 0, failed 0; 3 pages',
    'Converted 0, up to date 1, removed 1, failed 0; 0 pages']
assert log.contains('Converted report.pdf to report/index.md: 2 pages')
assert log.contains('Engine: local (engine=local)')

def report = new File(basedir, 'target/generated-docs/report/index.md').text
assert report.contains('Annual report') && report.contains('Second page')
// The source is gone since the last build, and its directory with it.
assert log.contains('Converted guides/install.PDF to guides/install/index.md: 1 page')
assert !new File(basedir, 'target/generated-docs/guides').exists()
assert !new File(basedir, 'target/generated-docs/_drafts').exists()
return true
