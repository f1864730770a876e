# make review   install what is missing, build, review the sample documents, print the opinion
# make test     the same, then the whole test suite
# make lint     the format of the sources
# make readme   renew the generated parts of the README files
# make score    review the labelled corpus, tell what was gained and lost, keep the new score
# make precedents  learn again from the clauses that reviewers have judged
# make clean    remove what was built

NORMCHECK := .build/release/normcheck
SAMPLES   := Corpus/samples
AS_OF     := 2026-11-01
LABELLED  := Tests/Corpus/labelled
PRECEDENTS := Corpus/precedents/clauses.tsv Tests/Corpus/clauses.tsv Tests/Corpus/points.tsv $(sort $(wildcard $(LABELLED)/*/))
FORMATTED := Package.swift Sources Tests $(wildcard Benchmarks/Package.swift Benchmarks/Sources Benchmarks/Benchmarks)

.PHONY: review test build packages test-tools lint readme score precedents clean

review: build
	$(NORMCHECK) review --as-of $(AS_OF) $(SAMPLES)

test: review test-tools
	swift test

build: packages
	swift build -c release --product normcheck

packages:
	@.ci/packages

test-tools:
	@.ci/packages test
	@.ci/python

lint:
	swift format lint --strict -r $(FORMATTED)

readme: build
	.ci/readme-parts README.md README.zh-CN.md

# What was lost does not stop the new score from being kept: the difference stands in the commit.
score: build
	-$(NORMCHECK) evaluate --as-of $(AS_OF) --compare $(LABELLED)/score.json --save $(LABELLED)/score.json $(wildcard $(LABELLED)/*/)

precedents: build
	$(NORMCHECK) precedents learn $(PRECEDENTS)
	$(NORMCHECK) precedents figures Corpus/precedents/figures.tsv $(sort $(wildcard $(LABELLED)/*/))

clean:
	rm -rf .build
