def found = ['/usr/sbin/nginx', '/usr/bin/nginx', '/usr/local/bin/nginx'].any { new File(it).canExecute() }
if (!found) {
  println 'Skipped: nginx is not installed (package nginx-light).'
}
return found
