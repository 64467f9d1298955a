briefing.search.add("index",{kinds:[["actor","!^ !+",""],["event","!M!)",""],["claim","!N!%",""],["judgement","!+",""],["article","&!",""],["note","!=!<!6",""],["source","!5",""],["page","#!",""]],
words:"01 expect organisations turns",
beginnings:""})
