briefing.search.add("index",{kinds:[["actor","!X!0",""],["event","!I!-",""],["claim","!J!)",""],["judgement","!+",""],["article","&!",""],["note","!=!<!6",""],["source","!5",""],["page","#!",""]],
words:"01 =ukraines=sovereign=dollar=bonds editions offer there",
beginnings:""})
