import NormReview
import NormText

/// The fixed parts of the dashboard.
enum DashboardPage {
    static func start(asOf: CivilDate, tool: ReviewRun.Tool) -> String {
        """
        <!DOCTYPE html>
        <html lang="zh-CN">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; \
        script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
        <title>行政规范性文件清理</title>
        <style>\(style)</style>
        </head>
        <body>
        <header>
        <h1>行政规范性文件清理</h1>
        <p>审核基准日 \(asOf) · normcheck \(SVGChart.text(tool.version)) · 规则库 <code>\(short(tool.rules))</code> · \
        法规索引 <code>\(short(tool.law))</code></p>
        <div id="cards"></div>
        </header>

        """
    }

    private static func short(_ digest: String) -> String { SVGChart.text(String(digest.suffix(64).prefix(12))) }

    static let end = """
        <section id="browser" class="card">
        <h2>文件 <span id="count"></span></h2>
        <div id="tools"><input id="query" type="search" placeholder="按名称、文号、机关、理由查找" aria-label="查找">
        <span id="chosen"></span><button id="clear" type="button" hidden>清除全部条件</button></div>
        <div id="head" class="line"><span>建议</span><span>文件名称</span><span>制定机关</span><span>年份</span>\
        <span>错误</span><span>警告</span><span>理由</span></div>
        <div id="rows" tabindex="0"><div id="space"></div></div>
        </section>
        <aside id="detail" hidden></aside>
        <noscript><p class="card">图表可以直接查看；筛选和逐件查看需要启用脚本。</p></noscript>
        <script>\(script)</script>
        </body>
        </html>

        """

    private static let style = """
        :root{--keep:#2f8f6b;--amend:#dd9a2c;--abolish:#c4473d;--lapse:#7d6aa5;--excluded:#b3b8bf;--unresolved:#3d75b8;
        --ink:#1f2937;--soft:#6b7280;--line:#e5e7eb;--paper:#fff;--ground:#f3f4f6}
        *{box-sizing:border-box}
        body{margin:0;background:var(--ground);color:var(--ink);font:14px/1.5 "Noto Sans CJK SC","Source Han Sans SC",
        "PingFang SC","Microsoft YaHei",sans-serif}
        header{background:#243b5a;color:#fff;padding:22px 28px 74px}
        header h1{margin:0;font-size:24px;letter-spacing:.06em}
        header p{margin:4px 0 0;color:#c9d3e0;font-size:12.5px}
        header code{font-size:12px}
        #cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(130px,1fr));gap:14px;margin:18px 0 -54px}
        #cards button{border:0;border-top:4px solid var(--c);border-radius:8px;background:#fff;color:var(--ink);padding:10px 14px;
        text-align:left;font:inherit;cursor:pointer;box-shadow:0 1px 4px rgba(0,0,0,.12);transition:transform .1s}
        #cards button:hover{transform:translateY(-2px)}
        #cards button.on{outline:3px solid var(--c)}
        #cards b{display:block;font-size:26px;line-height:1.2}
        #cards span{color:var(--soft)}
        main{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(470px,100%),1fr));gap:16px;padding:40px 28px 0}
        .card{background:var(--paper);border-radius:10px;padding:16px 18px;box-shadow:0 1px 3px rgba(0,0,0,.08)}
        .card h2{margin:0 0 12px;font-size:15px}
        .wide{grid-column:1/-1;overflow-x:auto}
        .wide svg{min-width:900px;max-width:1240px;margin:0 auto}
        svg{display:block;width:100%;height:auto;font-size:13px}
        svg .label{fill:#374151}svg .value{fill:var(--soft);font-size:12px}
        svg .axis{stroke:var(--line)}svg .hit{fill:transparent}
        svg .pick{cursor:pointer;outline:none}svg .pick:hover .hit,svg .pick:focus .hit{fill:#eef2f7}
        svg .keep{fill:var(--keep)}svg .amend{fill:var(--amend)}svg .abolish{fill:var(--abolish)}svg .lapse{fill:var(--lapse)}
        svg .excluded{fill:var(--excluded)}svg .unresolved{fill:var(--unresolved)}
        svg .error{fill:var(--abolish)}svg .warning{fill:var(--amend)}
        svg .heat{fill:#b3312a}svg .none{fill:#f6f7f9}svg .light{fill:#fff;font-size:12px}svg .dark{fill:#4b1512;font-size:12px}
        svg .pick:hover .heat{stroke:#1f2937;stroke-width:1.5}
        .nothing{color:var(--soft)}
        #browser{margin:16px 28px 28px}
        #count{font-weight:normal;color:var(--soft);margin-left:6px}
        #tools{display:flex;gap:10px;align-items:center;flex-wrap:wrap;margin-bottom:10px}
        #query{flex:0 1 320px;padding:7px 11px;border:1px solid #cbd5e1;border-radius:6px;font:inherit}
        .chip,#clear{border:1px solid #cbd5e1;border-radius:14px;background:#eef2f7;padding:2px 11px;margin-right:6px;font:inherit;
        font-size:13px;cursor:pointer}
        .line{display:grid;grid-template-columns:84px minmax(220px,2.2fr) minmax(120px,1fr) 54px 46px 46px minmax(200px,2.4fr);
        gap:12px;align-items:center;padding:0 10px}
        #head{color:var(--soft);font-size:12.5px;border-bottom:1px solid var(--line);height:30px}
        #rows{height:min(620px,72vh);overflow-y:auto;position:relative;outline:none}
        #rows .line{position:absolute;left:0;right:0;height:46px;border-bottom:1px solid #f0f1f3;cursor:pointer}
        #rows .line:hover,#rows .line.on{background:#f1f5fa}
        #rows .line>span{overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
        #rows small{color:var(--soft);display:block;line-height:1.2;overflow:hidden;text-overflow:ellipsis}
        .tag{border-radius:4px;color:#fff;padding:1px 7px;font-size:12.5px;background:var(--c)}
        .num{text-align:right}#head span:nth-child(5),#head span:nth-child(6){text-align:right}
        .bad{color:var(--abolish);font-weight:600}.soso{color:#a86d10}
        #detail{position:fixed;top:0;right:0;bottom:0;width:min(560px,94vw);background:#fff;overflow-y:auto;padding:22px 26px 40px;
        box-shadow:-6px 0 24px rgba(0,0,0,.18)}
        #detail h2{margin:6px 30px 4px 0;font-size:18px;line-height:1.4}#detail h3{margin:20px 0 6px;font-size:14px;color:#374151}
        #detail ul{margin:0;padding-left:20px}#detail li{margin:3px 0;overflow-wrap:anywhere}
        #detail dl{display:grid;grid-template-columns:80px 1fr;margin:8px 0;gap:3px 8px}#detail dt{color:var(--soft)}#detail dd{margin:0;overflow-wrap:anywhere}
        #detail .close{position:absolute;top:14px;right:16px;border:0;background:none;font-size:24px;cursor:pointer;color:var(--soft)}
        #detail a{color:#1f5fa8}
        .open{display:inline-block;margin-top:6px;border-radius:6px;background:#243b5a;color:#fff!important;padding:6px 16px;text-decoration:none}
        @media(max-width:800px){main,#browser{padding-left:12px;padding-right:12px;margin-left:0;margin-right:0}
        .line{grid-template-columns:74px 1fr 46px 46px}.line>span:nth-child(3),.line>span:nth-child(4),.line>span:nth-child(7){display:none}}
        @media print{#browser,#detail{display:none!important}.card{break-inside:avoid}}
        """

    /// Text of documents enters the page only through `textContent`.
    private static let script = """
        'use strict';
        const D=JSON.parse(document.getElementById('data').textContent),L=D.labels,docs=D.documents;
        const F={title:0,number:1,issuer:2,level:3,year:4,proposal:5,errors:6,warnings:7,path:8,opinion:9,reasons:10,marks:11,links:12,acts:13,effective:14,until:15};
        const $=id=>document.getElementById(id);
        const el=(name,text,cls)=>{const e=document.createElement(name);if(text!=null)e.textContent=text;if(cls)e.className=cls;return e};
        const rules=D.rules.map(r=>{const at=r.indexOf('|');return[r.slice(0,at),r.slice(at+1)]});
        const proposalOf=Object.fromEntries(L.proposals.map((p,i)=>[p[0],i])),levelOf=Object.fromEntries(L.levels.map((p,i)=>[p[0],i]));
        const colour=i=>'var(--'+L.proposals[i][0]+')';
        const tests={
          proposal:v=>{const p=proposalOf[v];return d=>d[F.proposal]===p},
          issuer:v=>{const n=+v;return d=>d[F.issuer]===n},
          level:v=>{const n=levelOf[v];return d=>d[F.level]===n},
          year:v=>{const n=+v;return d=>d[F.year]===n},
          before:v=>{const n=+v;return d=>d[F.year]>0&&d[F.year]<n},
          act:v=>{const n=+v;return d=>d[F.acts].includes(n)},
          category:v=>{const set=new Set(rules.map((r,i)=>r[0]===v?i:-1));return d=>d[F.marks].some(m=>m[1]>0&&set.has(m[0]))}};
        const names={proposal:v=>L.proposals[proposalOf[v]][1],issuer:v=>D.issuers[v],level:v=>L.levels[levelOf[v]][1],year:v=>v+'年',
          before:v=>v+'年以前',act:v=>'依靠《'+D.acts[v]+'》',category:v=>L.categories[v]};
        let chosen={},query='',shown=docs.map((_,i)=>i),open=-1;
        const H=46,rows=$('rows'),space=$('space');let drawn=new Map();
        let texts=null;
        function haystack(i){
          if(!texts)texts=new Array(docs.length);
          if(texts[i]===undefined){const d=docs[i];texts[i]=(d[F.title]+' '+d[F.number]+' '+D.issuers[d[F.issuer]]+' '+d[F.reasons].join(' ')+' '+d[F.path]).toLowerCase()}
          return texts[i]}
        function apply(){
          const list=Object.entries(chosen).map(([k,v])=>tests[k](v)),q=query.trim().toLowerCase().split(/\\s+/).filter(Boolean);
          shown=[];
          for(let i=0;i<docs.length;i++){const d=docs[i];
            if(list.every(t=>t(d))&&(!q.length||q.every(w=>haystack(i).includes(w))))shown.push(i)}
          $('count').textContent=shown.length+' / '+docs.length+' 件';
          const box=$('chosen');box.replaceChildren();
          for(const[k,v]of Object.entries(chosen)){const b=el('button',names[k](v)+' ×','chip');b.type='button';b.onclick=()=>{delete chosen[k];apply()};box.append(b)}
          $('clear').hidden=!Object.keys(chosen).length&&!query;
          for(const b of $('cards').children)b.classList.toggle('on',b.dataset.filter==='proposal:'+chosen.proposal);
          space.style.height=shown.length*H+'px';rows.scrollTop=0;for(const e of drawn.values())e.remove();drawn=new Map();draw()}
        function line(at){
          const i=shown[at],d=docs[i],e=el('div',null,'line'+(i===open?' on':''));e.style.top=at*H+'px';
          const tag=el('span'),t=el('span',L.proposals[d[F.proposal]][1],'tag');t.style.setProperty('--c',colour(d[F.proposal]));tag.append(t);
          const name=el('span',d[F.title]);name.title=d[F.title];name.append(el('small',d[F.number]||d[F.path]));
          const why=el('span',d[F.reasons].join('；'));why.title=why.textContent;
          e.append(tag,name,el('span',D.issuers[d[F.issuer]]),el('span',d[F.year]||''),el('span',d[F.errors]||'','num bad'),el('span',d[F.warnings]||'','num soso'),why);
          e.onclick=()=>show(i);return e}
        function draw(){
          const first=Math.max(0,Math.floor(rows.scrollTop/H)-5),last=Math.min(shown.length,Math.ceil((rows.scrollTop+rows.clientHeight)/H)+5);
          for(const[at,e]of drawn)if(at<first||at>=last){e.remove();drawn.delete(at)}
          for(let at=first;at<last;at++)if(!drawn.has(at)){const e=line(at);drawn.set(at,e);space.append(e)}}
        function show(i){
          open=i;const d=docs[i],box=$('detail');box.replaceChildren();box.hidden=false;box.scrollTop=0;
          const close=el('button','×','close');close.title='关闭';close.onclick=hide;box.append(close);
          const tag=el('span',L.proposals[d[F.proposal]][1],'tag');tag.style.setProperty('--c',colour(d[F.proposal]));box.append(tag,el('h2',d[F.title]));
          const dl=el('dl');for(const[k,v]of[['发文字号',d[F.number]],['制定机关',D.issuers[d[F.issuer]]],['机关层级',d[F.level]<0?'':L.levels[d[F.level]][1]],['施行日期',d[F.effective]],['有效期至',d[F.until]],['文件位置',d[F.path]]])if(v)dl.append(el('dt',k),el('dd',v));box.append(dl);
          if(d[F.opinion]){const a=el('a','打开审核意见书','open');a.href=d[F.opinion].split('/').map(encodeURIComponent).join('/');a.target='_blank';box.append(a)}
          box.append(el('h3','理由'));const why=el('ul');for(const r of d[F.reasons])why.append(el('li',r));box.append(why);
          if(d[F.links].length){box.append(el('h3','与其他文件的关系'));const u=el('ul');
            for(const[label,other,note]of d[F.links]){const li=el('li',label+' '),a=el('a','《'+docs[other][F.title]+'》');a.href='#';a.onclick=ev=>{ev.preventDefault();show(other)};li.append(a);if(note)li.append('（'+note+'）');u.append(li)}box.append(u)}
          if(d[F.marks].length){box.append(el('h3','审核意见 '+d[F.marks].length+' 条'));const u=el('ul');
            for(const[r,s,article]of d[F.marks])u.append(el('li',(article?article+'　':'')+L.severities[s]+' · '+L.categories[rules[r][0]]+' · '+rules[r][1],s===2?'bad':s===1?'soso':''));box.append(u)}
          for(const[at,e]of drawn)e.classList.toggle('on',shown[at]===i)}
        function hide(){open=-1;$('detail').hidden=true;for(const e of drawn.values())e.classList.remove('on')}
        function choose(filter){for(const part of filter.split(',')){const at=part.indexOf(':'),k=part.slice(0,at),v=part.slice(at+1);
          if(k==='year')delete chosen.before;if(k==='before')delete chosen.year;
          if(chosen[k]===v&&!filter.includes(','))delete chosen[k];else chosen[k]=v}apply()}
        const counts=L.proposals.map(()=>0);for(const d of docs)counts[d[F.proposal]]++;
        L.proposals.forEach((p,i)=>{if(!counts[i])return;const b=el('button');b.type='button';b.dataset.filter='proposal:'+p[0];b.style.setProperty('--c',colour(i));b.append(el('b',counts[i]),el('span',p[1]));b.onclick=()=>choose(b.dataset.filter);$('cards').append(b)});
        for(const g of document.querySelectorAll('svg .pick')){const pick=()=>{choose(g.dataset.filter);$('browser').scrollIntoView({behavior:'smooth'})};g.onclick=pick;g.onkeydown=e=>{if(e.key==='Enter')pick()}}
        rows.onscroll=()=>requestAnimationFrame(draw);addEventListener('resize',draw);addEventListener('keydown',e=>{if(e.key==='Escape')hide()});
        let wait;$('query').oninput=e=>{clearTimeout(wait);wait=setTimeout(()=>{query=e.target.value;apply()},120)};
        $('clear').onclick=()=>{chosen={};query='';$('query').value='';apply()};
        apply();
        """
}
