def page = new File(basedir, 'target/generated-docs/report/index.md').text
assert page.contains('# Field service report 2025')
return true
