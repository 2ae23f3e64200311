def log = new File(basedir, 'build.log').text
assert log =~ /Java version: 25\b/
assert log.contains('Converted 2, up to date 0, failed 0')
assert log.contains('The Markdown is current')
assert new File(basedir, 'target/generated-docs/report/index.md').text.contains('Annual report')
assert new File(basedir, 'target/generated-docs/sign/index.md').text.contains('Gauge settings')
return true
