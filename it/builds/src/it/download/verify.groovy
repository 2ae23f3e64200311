def limit = 60_000_000
def bytes = 0
new File(basedir, 'repository').eachFileRecurse { bytes += it.file ? it.length() : 0 }
println "Downloaded for the plugin: ${bytes} bytes"
assert new File(basedir, 'target/generated-docs/report/index.md').text.contains('Annual report')
assert bytes > 10_000_000 : 'the natives alone are more: it was not downloaded'
assert bytes <= limit

def readme = new File(basedir, '../../../../../README.md').text
def stated = (readme =~ /A build that uses the plugin downloads about (\d+) MB/)[0][1] as int
assert Math.abs(bytes / 1e6 - stated) <= 2 : "the README says ${stated} MB"
return true
