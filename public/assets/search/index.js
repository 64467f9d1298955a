briefing.search.add("index",{kinds:[["actor","!^ !+",""],["event","!M!)",""],["claim","!N!%",""],["judgement","!+",""],["article","&!",""],["note","!=!<!6",""],["source","!5",""],["page","#!",""]],
words:"01 =ukraine=s=sovereign=dollar=bonds end on ties",
beginnings:""})
