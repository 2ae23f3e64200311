// Every demo starts from nothing, so that it shows what this build of the engine reads.
new File(markdownDirectory).deleteDir()
new File(storeDirectory).deleteDir()
return true
